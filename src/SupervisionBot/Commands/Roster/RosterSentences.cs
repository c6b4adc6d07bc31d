using SupervisionBot.Core.People;

namespace SupervisionBot.Commands.Roster;

/// <summary>A roster's problems as sentences: line, column, value, reason.</summary>
static class RosterSentences
{
    public static string Of(RosterProblem problem) => CommandTexts.Say($"Roster.Fault.{problem.Fault}",
        ("line", problem.Line), ("column", problem.Column), ("value", problem.Value), ("other", problem.Other), ("columns", RosterFile.Columns.Count));
}
