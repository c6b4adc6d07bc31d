using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.People;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>The problems of a roster, or of a file of hours, as sentences: line, column, value, reason. For talks and for the command
/// line.</summary>
public static class RosterSentences
{
    /// <summary>As the file itself calls its columns.</summary>
    public static string Of(RosterProblem problem) => Of(problem, problem.Column, "");

    /// <param name="column">What the column is called here.</param>
    /// <param name="file">The file's name.</param>
    public static string Of(RosterProblem problem, string column, string file) =>
        Texts.Shared.SayIn(
            // Every zh* is Simplified Chinese.
            CultureInfo.GetCultureInfo((Languages.FromTag(CultureInfo.CurrentUICulture.Name) ?? Language.English).Tag()),
            $"Fault.{problem.Fault}",
            ("line", problem.Line),
            ("column", column),
            ("value", problem.Value),
            ("other", problem.Other),
            ("file", file)
        );
}
