using SupervisionBot.Core;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.Confirm;

/// <summary>Asks a supervisee.</summary>
public sealed class ConfirmNotice(Confirmations confirmations) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(ConfirmNotice), Confirmations.AskedNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        Guid.TryParseExact(subjects[0], "N", out var id)
        && await confirmations.FindAsync(reader.Speaker.Id, new ConfirmationId(id), cancellationToken) is { } view
            ? ConfirmCards.Question("", view, reader.AsTurn())
            : null;
}

/// <summary>Tells the trainee what the supervisee says.</summary>
public sealed class ConfirmAnsweredNotice(Confirmations confirmations, NameBook names) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(ConfirmAnsweredNotice));

    public static NoticeDescription Description { get; } = new(typeof(ConfirmAnsweredNotice), Confirmations.AnsweredNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (
            !Guid.TryParseExact(subjects[0], "N", out var id)
            || await confirmations.AnsweredAsync(reader.Speaker.Id, reader.Speaker.BatchId, new ConfirmationId(id), cancellationToken)
                is not var (confirmation, entry)
        )
            return null;
        var words = new EntryWords(reader.AsTurn(), await names.OfAsync([confirmation.SuperviseeId], cancellationToken));
        var (name, key) = (words.Name(confirmation.SuperviseeId), entry.Id);
        var card = new Card("").Title(Texts.Say(confirmation.Words is null ? "NoticeConfirmed" : "NoticeObjected", ("name", name)));
        if (confirmation.Words is { } objection)
            card.Text(objection);
        var facts = confirmation.Shown.ToFacts();
        card.Hint(Texts.Say("NoticeLine", ("entry", words.Short(facts)), ("day", words.Day(facts.Day))));
        if (confirmation.Words != null && entry.IsOpen)
            card.Buttons(new Button(Texts.Shared["Change"], HoursVerbs.Edit.About(key), ButtonStyle.First));
        return card.Buttons(new Button(Texts.Shared["History"], HistoryVerbs.Of.About(key)), new Button(Texts.Shared["MyHours"], HoursVerbs.List));
    }
}

/// <summary>Tells those who decide that a supervisee objects to what they approved.</summary>
public sealed class ObjectionNotice(Confirmations confirmations, NameBook names) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(ObjectionNotice));

    public static NoticeDescription Description { get; } = new(typeof(ObjectionNotice), Confirmations.ObjectionNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (
            !Guid.TryParseExact(subjects[0], "N", out var id)
            || await confirmations.AnsweredAsync(reader.Speaker.Id, reader.Speaker.BatchId, new ConfirmationId(id), cancellationToken)
                is not
                ({ Words: { } objection } confirmation, { State: EntryState.Approved } entry)
        )
            return null;
        var words = new EntryWords(reader.AsTurn(), await names.OfAsync([confirmation.SuperviseeId, entry.TraineeId], cancellationToken));
        var facts = confirmation.Shown.ToFacts();
        var key = entry.Id;
        return new Card("")
            .Title(Texts.Say("NoticeObjectedApproved", ("name", words.Name(confirmation.SuperviseeId)), ("trainee", words.Name(entry.TraineeId))))
            .Text(objection)
            .Hint(Texts.Say("NoticeLine", ("entry", words.Short(facts)), ("day", words.Day(facts.Day))))
            .Buttons(
                new Button(Texts.Shared["Amend"], AmendVerbs.Start.About(key), ButtonStyle.First),
                new Button(Texts.Shared["History"], HistoryVerbs.Of.About(key))
            );
    }
}
