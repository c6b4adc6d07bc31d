using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Exchange;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Messages.Exchange;

/// <summary>A question for somebody who helps with its topic, while they do and have not answered.</summary>
public sealed class QuestionNotice(Exchanges exchanges, ExchangeShelf shelf) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(QuestionNotice));

    public static NoticeDescription Description { get; } =
        new(typeof(QuestionNotice), ExchangeNews.QuestionNotice) { Why = () => Texts["QuestionWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        NoticedPost.Read(subjects[0]) is { } id
        && await exchanges.IsWantedAsync(reader.Speaker.Id, id, cancellationToken)
        && await shelf.ThreadAsync(reader.Speaker.AsColleague(), id, cancellationToken) is { MayAnswer: true } thread
            ? PostCard.Thread("", thread, reader.AsTurn())
            : null;
}

/// <summary>An answer, for whoever asked.</summary>
public sealed class AnswerNotice(ExchangeShelf shelf) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(AnswerNotice), ExchangeNews.AnswerNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        NoticedPost.Read(subjects[0]) is { } id
        && await shelf.ThreadAsync(reader.Speaker.AsColleague(), id, cancellationToken) is { Question.Writer.IsSelf: true } thread
        && thread.Answers.FirstOrDefault(one => one.Post.Id == id) is { } answer
            ? PostCard.Answer("", thread.Question, answer, reader.AsTurn())
            : null;
}

/// <summary>An answer helped, for its writer.</summary>
public sealed class HelpedNotice(ExchangeShelf shelf) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(HelpedNotice));

    public static NoticeDescription Description { get; } = new(typeof(HelpedNotice), ExchangeNews.HelpedNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        NoticedPost.Read(subjects[0]) is { } id
        && await shelf.OneAsync(reader.Speaker.AsColleague(), id, cancellationToken) is { Writer.IsSelf: true, Post.Helped: true } view
            ? PostCard.Said("", Texts.Say("YourAnswerHelped", ("text", PostCard.Short(view.Post.Text))))
            : null;
}

/// <summary>A post that somebody reported, for the administrators of its batch.</summary>
public sealed class ReportNotice(ExchangeShelf shelf) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(ReportNotice));

    public static NoticeDescription Description { get; } = new(typeof(ReportNotice), ExchangeNews.ReportNotice) { Why = () => Texts["ReportWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        NoticedPost.Read(subjects[0]) is { } id
        && (await shelf.ReportedAsync(reader.Speaker.AsColleague(), cancellationToken)).FirstOrDefault(one => one.Post.Id == id) is { } view
            ? PostCard.Reported("", view, reader.AsTurn())
            : null;
}

/// <summary>A post was taken down, for its writer, with the reason.</summary>
public sealed class TakenDownNotice(ExchangeShelf shelf) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(TakenDownNotice), ExchangeNews.TakenDownNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        NoticedPost.Read(subjects[0]) is { } id
        && await shelf.OneAsync(reader.Speaker.AsColleague(), id, cancellationToken) is { Writer.IsSelf: true, Post.State: PostState.TakenDown } view
            ? PostCard.Own("", view, reader.AsTurn())
            : null;
}

static class NoticedPost
{
    public static PostId? Read(string subject) => Guid.TryParse(subject, CultureInfo.InvariantCulture, out var id) ? new PostId(id) : null;
}
