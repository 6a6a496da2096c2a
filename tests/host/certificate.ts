// A certificate for the name bao.test, signed by itself, valid from 2020 to 2119. It protects nothing but these tests.

export const certifiedHost = "bao.test";

export const privateKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgc5LIGkNNtz18tuxC
nGQ45P5sRYL3bTHNhLI1Foe7xYuhRANCAAQEJn5rgQXjmui1VMsOCyjciRimlyc6
0EMsIpWCRar5lNsv/ZaV9vvWQJvsjfXixzTOSsZbhxMbO9j9Awd+6znf
-----END PRIVATE KEY-----
`;

export const certificate = `-----BEGIN CERTIFICATE-----
MIIBXzCCAQSgAwIBAgIBATAKBggqhkjOPQQDAjATMREwDwYDVQQDDAhiYW8udGVz
dDAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowEzERMA8GA1UEAwwI
YmFvLnRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQEJn5rgQXjmui1VMsO
CyjciRimlyc60EMsIpWCRar5lNsv/ZaV9vvWQJvsjfXixzTOSsZbhxMbO9j9Awd+
6znfo0cwRTATBgNVHREEDDAKgghiYW8udGVzdDAPBgNVHRMBAf8EBTADAQH/MB0G
A1UdDgQWBBScRuIR4S3bqCeehJuLbUe5TbbWNDAKBggqhkjOPQQDAgNJADBGAiEA
g0pdx6Z61eBi3jmwOnL4pEKBhEHbY8I0Qwxk4kozpc4CIQC8CoVPpUzLenEpizKw
35+mBx1CZjrnAL6yAP4itx/ZBA==
-----END CERTIFICATE-----
`;
