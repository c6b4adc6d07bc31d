namespace SupervisionBot.Core.Materials;

/// <summary>What is wrong with a file that was handed in. Each has its own sentence.</summary>
public enum FileFault
{
    /// <summary>Of no kind that is taken anywhere.</summary>
    UnknownKind,

    /// <summary>Its bytes are of another kind than its name says.</summary>
    OtherThanNamed,

    /// <summary>It needs a password.</summary>
    Encrypted,

    /// <summary>It breaks off, or cannot be opened.</summary>
    Damaged,

    /// <summary>It would run something when it is opened: macros, scripts, linked templates.</summary>
    Macros,

    /// <summary>A program is in it.</summary>
    Program,

    /// <summary>It unpacks to far more than it should.</summary>
    UnpacksTooFar,

    /// <summary>Names inside it lead out of the folder into which it is unpacked.</summary>
    PathTrick,

    /// <summary>An archive with something in it that is none of the kinds taken.</summary>
    OddContent,
}

/// <summary>What a look into a file found.</summary>
public abstract record FileVerdict
{
    /// <summary>Of a title; what is longer is cut.</summary>
    public const int LongestTitle = 120;

    FileVerdict()
    {
    }

    /// <param name="Type">One of <see cref="Batches.ChecklistItem.AllTypes"/>, by the bytes.</param>
    /// <param name="Pages">Pages of a PDF or slides of a presentation; null where there are none, or they cannot be counted.</param>
    /// <param name="Title">What a PDF says that it is called.</param>
    public sealed record Good(string Type, int? Pages, string? Title = null) : FileVerdict;

    public sealed record Bad(FileFault Fault) : FileVerdict;
}
