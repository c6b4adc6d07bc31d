namespace SupervisionBot.Core.FileChecks;

/// <summary>What a look into a file found.</summary>
public abstract record FileVerdict
{
    /// <summary>Of a title; what is longer is cut.</summary>
    public const int LongestTitle = 120;

    FileVerdict() { }

    /// <param name="Type">One of the kinds that a checklist may ask for, by the bytes.</param>
    /// <param name="Pages">Pages of a PDF or slides of a presentation; null where there are none, or they cannot be counted.</param>
    /// <param name="Title">What a PDF says that it is called.</param>
    public sealed record Good(string Type, int? Pages, string? Title = null) : FileVerdict;

    /// <param name="Entry">The file inside the archive that is the trouble; null when it is the file itself.</param>
    /// <param name="What">The thing found, where the file itself names it: an address, an attachment, a program.</param>
    public sealed record Bad(FileFault Fault, string? Entry = null, string What = "") : FileVerdict
    {
        /// <summary>What the trouble is in: the file, and inside an archive the one of its files.</summary>
        public string NameIn(string file) => Entry is null ? file : $"{file}/{Entry}";
    }
}
