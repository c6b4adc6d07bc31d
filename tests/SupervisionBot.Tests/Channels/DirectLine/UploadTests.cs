using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core.Files;
using SupervisionBot.Tests.Core.FileChecks;
using SupervisionBot.Tests.Core.Materials;
using Xunit;

namespace SupervisionBot.Tests.Channels.DirectLine;

public sealed class UploadTests
{
    static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n% a file");

    [Fact]
    public async Task Files_are_echoed_with_addresses_that_serve_their_bytes()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        Assert.Equal(
            HttpStatusCode.OK,
            (await client.UploadAsync("u1", ("照片.png", "image/png", Png), ("案例.pdf", "application/pdf", Pdf))).StatusCode
        );
        var lines = await client.HistoryOfAsync(2);
        var attachments = lines[0].GetProperty("attachments").EnumerateArray().ToArray();
        Assert.Equal(
            ["照片.png image/png", "案例.pdf application/pdf"],
            attachments.Select(a => $"{a.GetProperty("name").GetString()} {a.GetProperty("contentType").GetString()}")
        );
        Assert.Equal("bot: echo:  (2 files)", DirectLineLine.Of(lines[1]));
        Assert.Equal(Pdf, await client.Http.GetByteArrayAsync(attachments[1].GetProperty("contentUrl").GetString()));
        var stored = await host.QueryAsync(db => Task.FromResult(db.WebChatUploads.Single(upload => upload.Name == "案例.pdf")));
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(Pdf)), Pdf.Length), (stored.Sha256, stored.Length));
    }

    [Fact]
    public async Task Only_pictures_are_shown_inline_and_nothing_is_guessed_by_the_browser()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.UploadAsync("u1", ("a.png", "image/png", Png), ("b.txt", "text/html", "<script>alert(1)</script>"u8.ToArray()));
        var urls = (await client.HistoryOfAsync(1))[0]
            .GetProperty("attachments")
            .EnumerateArray()
            .Select(a => a.GetProperty("contentUrl").GetString())
            .ToArray();
        using var picture = await client.Http.GetAsync(urls[0]);
        using var text = await client.Http.GetAsync(urls[1]);
        Assert.Equal(
            ("inline", "image/png"),
            (picture.Content.Headers.ContentDisposition!.DispositionType, picture.Content.Headers.ContentType!.MediaType)
        );
        Assert.Equal(
            ("attachment", "text/plain"),
            (text.Content.Headers.ContentDisposition!.DispositionType, text.Content.Headers.ContentType!.MediaType)
        );
        Assert.Equal("nosniff", text.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox; frame-ancestors 'none'", text.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("page.png", "<html><script>alert(1)</script></html>", "OtherThanNamed ")]
    [InlineData("page.pdf", "<html>%PDF-1.7", "OtherThanNamed ")]
    [InlineData("report.docx", "%PDF-1.7", "OtherThanNamed PDF")]
    [InlineData("report.pdf", "PK\u0003\u0004 [Content_Types].xml", "OtherThanNamed Office")]
    [InlineData("report.pdf", "PK\u0003\u0004 a.pdf", "OtherThanNamed ZIP")]
    [InlineData("photo.jpg", "GIF89a", "OtherThanNamed GIF")]
    [InlineData("page.html", "<html></html>", "NotTaken ")]
    [InlineData("picture.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "NotTaken ")]
    [InlineData("tool.exe", "MZ", "Program ")]
    [InlineData("tool.pdf", "MZ", "Program ")]
    [InlineData("empty.txt", "", "Empty ")]
    public async Task A_file_that_is_not_what_its_name_says_or_of_no_known_kind_is_refused_by_name_and_leaves_nothing(
        string name,
        string content,
        string found
    )
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        var answer = await client.UploadAsync("u1", ("good.pdf", "application/pdf", Pdf), (name, "image/png", Encoding.UTF8.GetBytes(content)));
        Assert.Equal("415 AttachmentRefused", await DirectLineLine.CodeAsync(answer));
        var error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("error");
        Assert.Equal(
            (name, found),
            (error.GetProperty("file").GetString(), $"{error.GetProperty("reason").GetString()} {error.GetProperty("found").GetString()}")
        );
        Assert.Empty(Directory.GetFiles(host.UploadFolder));
        Assert.Empty(DirectLineLine.OfSet(await client.HistoryAsync()));
    }

    [Fact]
    public async Task A_pdf_behind_as_many_other_bytes_as_readers_pass_over_comes_to_the_bot()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        Assert.Equal(HttpStatusCode.OK, (await client.UploadAsync("u1", ("a.pdf", "x/y", [.. new byte[1000], .. Pdf]))).StatusCode);
        Assert.Equal(
            "415 AttachmentRefused",
            await DirectLineLine.CodeAsync(await client.UploadAsync("u2", ("a.pdf", "x/y", [.. new byte[1100], .. Pdf])))
        );
    }

    [Fact]
    public async Task An_archive_and_a_document_with_a_password_come_to_the_bot_who_says_what_it_thinks_of_them()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        byte[] locked = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        Assert.Equal(
            HttpStatusCode.OK,
            (await client.UploadAsync("u1", ("a.zip", "application/zip", HostileFiles.Zip(("a.pdf", Pdf))), ("b.docx", "x/y", locked))).StatusCode
        );
        Assert.Equal("bot: echo:  (2 files)", DirectLineLine.Of((await client.HistoryOfAsync(2))[1]));
    }

    [Fact]
    public async Task Too_large_and_too_many_files_are_refused_with_the_limit_in_the_answer()
    {
        await using var host = await DirectLineHost.StartAsync(host =>
            (host.Settings["DirectLine:MaxFileBytes"], host.Settings["DirectLine:MaxFilesPerUpload"]) = ("100000", "2")
        );
        using var client = await DirectLineClient.JoinAsync(host);
        var large = await client.UploadAsync("u1", ("a.txt", "text/plain", [.. Enumerable.Repeat((byte)'x', 100_001)]));
        var many = await client.UploadAsync("u2", ("a.pdf", "x/y", Pdf), ("b.pdf", "x/y", Pdf), ("c.pdf", "x/y", Pdf));
        Assert.Contains("at most 100000 bytes", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("At most 2 files", await many.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(host.UploadFolder));
    }

    [Fact]
    public async Task A_path_in_a_file_name_is_only_a_name()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.UploadAsync("u1", ("../../etc/evil.pdf", "application/pdf", Pdf), ("..\\\\..\\\\win.pdf", "application/pdf", Pdf));
        var names = (await client.HistoryOfAsync(1))[0].GetProperty("attachments").EnumerateArray().Select(a => a.GetProperty("name").GetString());
        Assert.Equal(["evil.pdf", "win.pdf"], names);
        Assert.All(Directory.GetFiles(host.UploadFolder), file => Assert.Matches("^[A-Za-z0-9_-]{22}$", Path.GetFileName(file)));
        Assert.Equal(2, Directory.GetFiles(host.UploadFolder).Length);
    }

    [Theory]
    [InlineData("../../a.txt", "a.txt")]
    [InlineData("C:\\x\\b.txt", "b.txt")]
    [InlineData("report\u202Egpj.pdf", "reportgpj.pdf")]
    [InlineData("a\0b\r\n.txt", "ab.txt")]
    [InlineData("a\uFFFE\uFDD0.txt", "a.txt")]
    [InlineData("..", "file")]
    [InlineData(null, "file")]
    public void A_file_name_becomes_one_that_misleads_nobody(string? given, string expected) => Assert.Equal(expected, FileName.Safe(given));

    [Fact]
    public void Without_a_setting_files_are_kept_beside_the_database()
    {
        Assert.Equal(
            Path.Combine(Path.GetTempPath(), "x", "uploads"),
            DirectLineSettings.FolderBeside($"Data Source={Path.Combine(Path.GetTempPath(), "x", "bot.db")};Cache=Shared")
        );
        Assert.Equal(Path.GetFullPath("uploads"), DirectLineSettings.FolderBeside("Host=db;Database=bot"));
    }

    [Fact]
    public async Task A_guessed_or_changed_file_address_serves_nothing()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.UploadAsync("u1", ("a.pdf", "application/pdf", Pdf));
        var url = (await client.HistoryOfAsync(1))[0].GetProperty("attachments")[0].GetProperty("contentUrl").GetString()!;
        var wrong = url[..^1] + (url[^1] == 'A' ? 'E' : 'A');
        foreach (
            var address in new[]
            {
                wrong,
                url.Split('?')[0],
                "v3/directline/files/AAAAAAAAAAAAAAAAAAAAAA/a.pdf?s=x",
                "v3/directline/files/..%2F..%2Fbot.db/a",
            }
        )
            Assert.Equal(HttpStatusCode.NotFound, (await client.Http.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_retried_upload_is_the_same_message_and_its_second_files_are_not_kept()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        var first = await (await client.UploadAsync("same", ("a.pdf", "application/pdf", Pdf))).Content.ReadAsStringAsync();
        var second = await (await client.UploadAsync("same", ("a.pdf", "application/pdf", Pdf))).Content.ReadAsStringAsync();
        Assert.Equal(first, second);
        Assert.Single(Directory.GetFiles(host.UploadFolder));
        Assert.Equal(2, (await client.HistoryOfAsync(2)).Length);
    }

    [Fact]
    public async Task One_bare_file_is_a_message_too()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        var file = new ByteArrayContent(Pdf);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        file.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"plan.pdf\"");
        Assert.Equal(
            HttpStatusCode.OK,
            (await client.SendAsync(HttpMethod.Post, $"v3/directline/conversations/{client.Conversation}/upload", file)).StatusCode
        );
        Assert.Equal("plan.pdf", (await client.HistoryOfAsync(1))[0].GetProperty("attachments")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_bot_opens_a_sent_file_by_its_address()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.UploadAsync("u1", ("a.pdf", "application/pdf", Pdf));
        await client.HistoryOfAsync(2);
        var files = (UploadedFiles)host.Services.GetService(typeof(UploadedFiles))!;
        var opened = await files.OpenAsync(new Uri(host.Bot.Heard.Last().Attachments[0].ContentUrl), default);
        using var content = opened!.Value.Content;
        Assert.Equal(("a.pdf", Pdf.Length), (opened.Value.File.Name, content.Length));
        Assert.Null(await files.OpenAsync(new Uri("https://evil.example/v3/directline/files/AAAAAAAAAAAAAAAAAAAAAA/a?s=b"), default));
    }

    [Fact]
    public async Task What_a_crash_left_of_an_upload_goes_and_what_a_message_has_stays()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.UploadAsync("u1", ("a.pdf", "application/pdf", Pdf));
        var sent = Assert.Single(Directory.GetFiles(host.UploadFolder));
        await File.WriteAllBytesAsync(Path.Combine(host.UploadFolder, "AAAAAAAAAAAAAAAAAAAAAA"), Pdf);
        var files = (UploadedFiles)host.Services.GetService(typeof(UploadedFiles))!;

        await files.SweepAsync(File.GetLastWriteTimeUtc(sent).AddMinutes(-1), default);
        Assert.Equal(2, Directory.GetFiles(host.UploadFolder).Length);
        await files.SweepAsync(File.GetLastWriteTimeUtc(sent).AddMinutes(1), default);
        Assert.Equal([sent], Directory.GetFiles(host.UploadFolder));
    }

    [Fact]
    public async Task A_broken_multipart_body_is_refused()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        var body = new StringContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-");
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        var answer = await client.SendAsync(HttpMethod.Post, $"v3/directline/conversations/{client.Conversation}/upload", body);
        Assert.Equal("400 BadArgument", await DirectLineLine.CodeAsync(answer));
        Assert.Empty(Directory.GetFiles(host.UploadFolder));
    }
}
