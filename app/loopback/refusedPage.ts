// What a person sees who opens the address without its token, in both languages of the app. Pure.

/** A page of its own, without script: the app is not handed out to whoever asks. */
export const refusedPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Hai Dòng</title>
<h1>Hai Dòng</h1>
<p>This address opens only with the key of the running app. Start Hai Dòng again, or open the whole address that it
printed, with everything after <code>?token=</code>.</p>
<p lang="vi">Địa chỉ này chỉ mở được với khóa của ứng dụng đang chạy. Hãy khởi động lại Hai Dòng, hoặc mở toàn bộ
địa chỉ đã in ra, kể cả phần sau <code>?token=</code>.</p>
</html>
`;
