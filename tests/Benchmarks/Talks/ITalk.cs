namespace Benchmarks.Talks;

/// <summary>A conversation that goes on for ever and knows what it expects.</summary>
interface ITalk
{
    /// <summary>Says the next thing and checks what comes back. Answers the name of the step.</summary>
    /// <exception cref="WrongAnswerException">Something else came back.</exception>
    Task<string> TakeTurnAsync(CancellationToken cancellationToken);
}
