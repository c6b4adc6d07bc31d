namespace Benchmarks;

/// <summary>The bot answered something else than was expected: then its speed is of no interest.</summary>
sealed class WrongAnswerException(string message) : Exception(message);
