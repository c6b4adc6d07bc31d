namespace SupervisionBot.Core.Exchange;

/// <summary>What people are told of the exchange without having asked.</summary>
public sealed class ExchangeNews(Notices.Notices notices)
{
    public const string QuestionNotice = "exchange.question";
    public const string AnswerNotice = "exchange.answer";
    public const string HelpedNotice = "exchange.helped";
    public const string ReportNotice = "exchange.report";
    public const string TakenDownNotice = "exchange.taken-down";

    internal void Question(PersonId helper, BatchId batch, PostId question) => notices.Tell(helper, batch, QuestionNotice, Of(question));

    internal void Answer(Post question, PostId answer) => notices.Tell(question.AuthorId, question.BatchId, AnswerNotice, Of(answer));

    internal void Helped(Post answer) => notices.Tell(answer.AuthorId, answer.BatchId, HelpedNotice, Of(answer.Id));

    internal void Report(PersonId administrator, Post post) => notices.Tell(administrator, post.BatchId, ReportNotice, Of(post.Id));

    internal void TakenDown(Post post) => notices.Tell(post.AuthorId, post.BatchId, TakenDownNotice, Of(post.Id));

    static string Of(PostId id) => $"{id.Value:N}";
}
