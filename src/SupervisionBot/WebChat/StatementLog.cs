using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SupervisionBot.WebChat;

/// <summary>
/// Hears which statements a turn that is watched sends to the database. It says yes also to their beginning: after one no, EF Core does not ask again
/// for a second.
/// </summary>
sealed class StatementLog : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    const int Most = 100;

    static readonly AsyncLocal<List<WatchedStatement>?> OfThisTurn = new();

    /// <summary>One for the process, however many bots are in it: each statement is heard once.</summary>
    static readonly Lazy<IDisposable> Listening = new(() => DiagnosticListener.AllListeners.Subscribe(new StatementLog()));

    StatementLog() { }

    public static void Listen() => _ = Listening.Value;

    /// <summary>Begins a list for what the caller awaits from here on.</summary>
    public static List<WatchedStatement> Begin() => OfThisTurn.Value = [];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            value.Subscribe(this, name => name.StartsWith(DbLoggerCategory.Database.Command.Name, StringComparison.Ordinal));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (OfThisTurn.Value is not { } statements || value.Value is not CommandExecutedEventData executed)
            return;
        lock (statements)
            if (statements.Count < Most)
                statements.Add(new WatchedStatement(executed.Command.CommandText, executed.Duration.TotalMilliseconds));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
