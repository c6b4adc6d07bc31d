using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Files;

namespace SupervisionBot.Tests;

/// <summary>Files that come with a message of a <see cref="TestTalk"/>: the address is the file.</summary>
sealed class TestFiles : AttachmentSource
{
    const string Scheme = "test:";

    public static string Address(byte[] bytes) => Scheme + Convert.ToBase64String(bytes);

    public override bool Has(Activity message, Attachment attachment) => attachment.ContentUrl?.StartsWith(Scheme, StringComparison.Ordinal) == true;

    public override Task<Opening> OpenAsync(ITurnContext turn, Attachment attachment, CancellationToken cancellationToken) =>
        Task.FromResult<Opening>(new Opening.File(new MemoryStream(Convert.FromBase64String(attachment.ContentUrl[Scheme.Length..]))));
}
