namespace SupervisionBot.TeamsApp;

/// <summary>Why Teams would not take the package.</summary>
public enum PackageFlaw
{
    NoFile,
    UnusedFile,
    NotJson,
    Missing,
    Unknown,
    NotText,
    NotList,
    NotObject,
    NotYesOrNo,
    Empty,
    TooLong,
    TooMany,
    NotOneOf,
    Repeated,
    NotGuid,
    NotVersion,
    NotUrl,
    NotHost,
    NotColor,
    NotLanguageTag,
    ReservedName,
    NotPng,
    IconSize,
    NotWhite,
    NoSuchPlace,
    NotTranslated,
}

/// <param name="File">In the package.</param>
/// <param name="Path">In the file, such as <c>bots[0].botId</c>; empty for the file itself.</param>
/// <param name="Accepted">A figure or a list, where the flaw has one.</param>
public sealed record PackageProblem(string File, string Path, PackageFlaw Flaw, string Value = "", string Accepted = "");
