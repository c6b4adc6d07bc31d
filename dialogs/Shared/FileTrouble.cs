using System.Globalization;
using SupervisionBot.Core.FileChecks;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>Why a file is not taken, and what to do, in one sentence that names it and the thing found.</summary>
public static class FileTrouble
{
    const int LongestThing = 80;

    public static string Of(FileVerdict.Bad bad, string name)
    {
        var what = Shown(bad.What).Trim();
        if (what.Length > LongestThing)
            what = $"{what[..LongestThing]}…";
        return Texts.Shared.Say(
            what.Length > 0 && IsNamed(bad.Fault) ? $"Fault{bad.Fault}Named" : $"Fault{bad.Fault}",
            ("name", Shown(bad.NameIn(name))),
            ("what", what)
        );
    }

    /// <summary>Without marks that turn or hide letters: a name is meant to be read.</summary>
    static string Shown(string text) =>
        new([.. text.Where(letter => char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format))]);

    /// <summary>Whether there is a sentence for this fault that names the thing.</summary>
    public static bool IsNamed(FileFault fault) =>
        fault
            is FileFault.Launch
                or FileFault.OtherFile
                or FileFault.SubmitForm
                or FileFault.OddAddress
                or FileFault.OpensByItself
                or FileFault.Attachment
                or FileFault.RemoteTemplate
                or FileFault.RemoteContent
                or FileFault.EmbeddedObject
                or FileFault.TooManyPixels;
}
