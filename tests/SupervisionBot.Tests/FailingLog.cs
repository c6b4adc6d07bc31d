using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SupervisionBot.Tests;

/// <summary>An error in the log is a failed test: expected trouble is not logged as one.</summary>
sealed class FailingLog(ConcurrentQueue<string> errors) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            errors.Enqueue($"{formatter(state, exception)}\n{exception}");
    }

    public void Dispose() { }
}
