using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SupervisionBot.WebChat;

/// <summary>
/// Hears which statements a turn that is watched sends to the database. It says yes also to their beginning: after one no, EF Core does not ask again
/// for a second.
/// </summary>
sealed class StatementLog : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    const int Most = 100;

    static readonly AsyncLocal<List<WatchedStatement>?> OfThisTurn = new();

    readonly List<IDisposable> subscriptions = [];

    public StatementLog() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>Begins a list for what the caller awaits from here on.</summary>
    public static List<WatchedStatement> Begin() => OfThisTurn.Value = [];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            subscriptions.Add(value.Subscribe(this, name => name.StartsWith(DbLoggerCategory.Database.Command.Name, StringComparison.Ordinal)));
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

    public void Dispose()
    {
        foreach (var subscription in subscriptions)
            subscription.Dispose();
    }
}
