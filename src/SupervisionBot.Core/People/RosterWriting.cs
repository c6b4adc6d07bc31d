namespace SupervisionBot.Core.People;

/// <summary>How a checked roster is written.</summary>
/// <param name="Tracks">False to look only.</param>
/// <param name="Saves">Saved some hundred people at a time, and nothing tracked after; else whoever called saves.</param>
/// <param name="Absent">Columns that the file has not: what is stored under them stays.</param>
/// <param name="Keeping">The addresses of those whose own details stay as they are, for another batch has them, too.</param>
sealed record RosterWriting(bool Tracks, bool Saves, IReadOnlyList<string> Absent, IReadOnlySet<string> Keeping);
