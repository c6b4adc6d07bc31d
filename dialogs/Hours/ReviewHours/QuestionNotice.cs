using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>Brings a reviewer's question to the trainee, who answers by a press or by typing "answer".</summary>
public sealed class QuestionNotice(Questions questions, NameBook names) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(QuestionNotice));

    public static NoticeDescription Description { get; } =
        new(typeof(QuestionNotice), Questions.AskedNotice) { Why = () => Texts["NoticeQuestionWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (
            ReviewSubject.Id(subjects[0]) is not { } id
            || await questions.FindAsync(reader.Speaker.Id, new QuestionId(id), cancellationToken)
                is not
                ({ AnsweredAt: null } question, { State: Core.Hours.EntryState.Submitted } entry)
        )
            return null;
        var words = new EntryWords(reader.AsTurn(), await names.OfAsync([question.AskedBy, entry.SuperviseeId], cancellationToken));
        var card = new Card("")
            .Title(Texts.Say("NoticeQuestion", ("name", words.Name(question.AskedBy))))
            .Text(question.Text)
            .Hint(Texts.Say("NoticeLine", ("entry", words.Short(entry.Facts)), ("day", words.Day(entry.Day))));
        return card.Buttons(
            new Button(Texts["Answer"], AnswerVerbs.Give.About(question.Id), ButtonStyle.First),
            new Button(Texts.Shared["Change"], HoursVerbs.Edit.About(entry.Id))
        );
    }
}

/// <summary>Brings the answer back: the entry's card, with question and answer on it, ready to decide.</summary>
public sealed class AnswerNotice(Questions questions, ReviewDesk desk, Reviewees people) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(AnswerNotice), Questions.AnsweredNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (
            ReviewSubject.Id(subjects[0]) is not { } id
            || await questions.FindAsync(reader.Speaker.Id, new QuestionId(id), cancellationToken) is not var (_, entry)
        )
            return null;
        if (await desk.FindAsync(reader.Speaker.AsReviewer(), entry.Id, cancellationToken) is not { IsWaiting: true } one)
            return null;
        return ReviewCards.Entry("", one, new ReviewWords(reader.AsTurn(), await people.NamedOnAsync([one], cancellationToken)));
    }
}

/// <summary>Tells who can act that hours have waited for a decision longer than the batch allows.</summary>
public sealed class OverdueNotice(ReviewDesk desk, NameBook names) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(OverdueNotice));

    public static NoticeDescription Description { get; } =
        new(typeof(OverdueNotice), EscalateWaiting.OverdueNotice) { Why = () => Texts["NoticeOverdueWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var reviewer = reader.Speaker.AsReviewer();
        var overdue = await desk.OverdueAsync(
            reviewer,
            [.. subjects.Select(ReviewSubject.Id).OfType<Guid>().Select(id => new PersonId(id))],
            cancellationToken
        );
        if (overdue.Count == 0)
            return null;
        var words = new EntryWords(reader.AsTurn(), await names.OfAsync(overdue.Select(one => (PersonId?)one.Trainee), cancellationToken));
        var card = new Card("").Title(Texts.Say("NoticeOverdue", ("days", reader.Speaker.Batch.Limits.ReviewDays)));
        foreach (var one in overdue)
        {
            card.Row(
                words.Name(one.Trainee),
                ReviewCards.Count("GroupRow", one.Entries).Replace("{ago}", Spoken.Ago(reader.Now - one.Since), StringComparison.Ordinal),
                new Button("", ReviewVerbs.Trainee.About(one.Trainee))
            );
        }
        return card.Hint(Texts["NoticeOverdueHowTo"]).Buttons(new Button(Texts["HelpTitle"], ReviewVerbs.List, style: ButtonStyle.First));
    }
}
