namespace SupervisionBot.Core.FileChecks;

/// <summary>Ends the look into a file where its trouble is found, from however deep inside; the check answers with it.</summary>
sealed class FileFaultException(FileFault fault, string what = "", string? entry = null) : Exception
{
    public FileVerdict.Bad Verdict { get; } = new(fault, entry, what);
}
