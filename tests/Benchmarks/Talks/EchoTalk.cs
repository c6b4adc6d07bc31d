using Benchmarks.Channel;

namespace Benchmarks.Talks;

/// <summary>Says something and expects it back.</summary>
sealed class EchoTalk(Conversation conversation) : ITalk
{
    const string Words = "log 3.5 hours of case work with Fan Xiaoyu yesterday: safety plan";

    public async Task<string> TakeTurnAsync(CancellationToken cancellationToken)
    {
        var reply = await conversation.SayAsync(Words, cancellationToken);
        return reply.Words.Contains(Words, StringComparison.Ordinal)
            ? "echo"
            : throw new WrongAnswerException($"expected an echo, got: {reply.Words}");
    }
}
