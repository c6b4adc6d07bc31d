namespace SupervisionBot.Channels.DirectLine;

/// <summary>Why an uploaded file is not taken: in words for a log, and what was found, which the page says in the reader's language.</summary>
/// <param name="Name">Of the file, since there may be several.</param>
/// <param name="Found">The type that its bytes are of; null when that is not the trouble, or it is none that is known.</param>
sealed record FileRefusal(FileRefusalReason Reason, string Name, string Message, string? Found = null)
{
    /// <summary>Of bytes that are not what the name promises.</summary>
    public static FileRefusal Of(string name, ReadOnlySpan<byte> head) =>
        FileKinds.IsProgram(head) ? new(FileRefusalReason.Program, name, "The file is a program.")
        : FileKinds.IsTaken(name) ? new(FileRefusalReason.OtherThanNamed, name, "The file is not what its name says.", FileKinds.Seen(head))
        : new(FileRefusalReason.NotTaken, name, $"The file is not of a kind that is taken. Taken are: {FileKinds.Extensions}");
}

enum FileRefusalReason
{
    Empty,
    TooLarge,

    /// <summary>Of no kind that is taken.</summary>
    NotTaken,
    OtherThanNamed,
    Program,
}
