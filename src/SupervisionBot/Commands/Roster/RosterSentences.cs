using SupervisionBot.Core.People;
using SupervisionBot.Words;

namespace SupervisionBot.Commands.Roster;

/// <summary>The problems of a roster, or of a file of hours, as sentences: line, column, value, reason.</summary>
static class RosterSentences
{
    public static string Of(RosterProblem problem) => Of(problem, RosterFile.Columns);

    public static string Of(RosterProblem problem, IReadOnlyList<string> columns) =>
        CommandTexts.Say(
            $"Roster.Fault.{problem.Fault}",
            ("line", problem.Line),
            ("column", problem.Column),
            ("value", problem.Value),
            ("other", problem.Other),
            ("columns", columns.Count)
        );
}
