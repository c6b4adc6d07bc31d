using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.History;

/// <summary>An entry's history, oldest first: each line says when, who and what, and below it why.</summary>
static class HistoryCard
{
    static readonly Texts Texts = new(typeof(HistoryCard));

    public static Card Of(string id, EntryStory story, Turn turn)
    {
        var words = new EntryWords(turn, story.People);
        var card = new Card(id)
            .Title(Texts.Say("Title", ("entry", words.Short(story.Entry.Facts)), ("day", words.Day(story.Entry.Day))))
            .Hint(EntryCard.State(story.Entry.State));
        foreach (var what in story.Events)
        {
            var local = TimeZoneInfo.ConvertTime(what.At, turn.Speaker.Zone).DateTime;
            card.Item(
                Texts.Say("When", ("day", Spoken.Day(DateOnly.FromDateTime(local), turn.Today)), ("time", Spoken.Time(TimeOnly.FromDateTime(local)))),
                What(what, story, words)
            );
        }
        return card;
    }

    static string What(EntryEvent what, EntryStory story, EntryWords words) =>
        what switch
        {
            EntryEvent.Changed { Amendment: { } amendment } changed => Texts.Say(
                "Amended",
                ("who", Who(changed.Change, words)),
                ("proposer", words.Name(amendment.ProposedBy)),
                ("changes", Changes(amendment, words)),
                ("why", amendment.Reason)
            ),
            EntryEvent.Changed { Undoes: true } changed => Texts.Say(
                "TookBack",
                ("who", Who(changed.Change, words)),
                ("state", EntryCard.State(changed.Change.After.State))
            ),
            EntryEvent.Changed { Change.Before: null } changed => First(changed.Change, story, words),
            EntryEvent.Changed changed => Step(changed.Change, words),
            EntryEvent.Asked asked => Texts.Say("Asked", ("who", words.Name(asked.By)), ("text", asked.Question.Text)),
            EntryEvent.Answered answered => Texts.Say("Answered", ("who", words.Name(answered.By)), ("text", answered.Question.Answer)),
            EntryEvent.ConfirmationAsked asked => Texts.Say(
                "ConfirmationAsked",
                ("who", words.Name(asked.By)),
                ("name", words.Name(asked.Confirmation.SuperviseeId))
            ),
            EntryEvent.ConfirmationAnswered answered => Confirmed(answered.Confirmation, words),
            EntryEvent.Proposed proposed => Texts.Say(
                "Proposed",
                ("who", words.Name(proposed.By)),
                ("changes", Changes(proposed.Amendment, words)),
                ("why", proposed.Amendment.Reason)
            ),
            EntryEvent.Dropped { Amendment.State: AmendmentState.Declined } => Texts.Say("Declined", ("who", words.Name(what.By))),
            _ => Texts.Say("ProposalWithdrawn", ("who", words.Name(what.By))),
        };

    static string First(HourChange change, EntryStory story, EntryWords words) =>
        story.Entry.Source switch
        {
            SourceKind.Session => Texts.Say("FirstSession", ("who", Who(change, words)), ("entry", words.Short(change.After.Facts))),
            SourceKind.Imported => Texts.Say("FirstImported", ("who", Who(change, words)), ("entry", words.Short(change.After.Facts))),
            SourceKind.Opening => Texts.Say(
                "FirstOpening",
                ("who", Who(change, words)),
                ("entry", words.Short(change.After.Facts)),
                ("why", change.Why)
            ),
            _ => Texts.Say("First", ("who", Who(change, words)), ("entry", words.Short(change.After.Facts))),
        };

    static string Step(HourChange change, EntryWords words) =>
        change.After.State switch
        {
            EntryState.Approved => Texts.Say("Approved", ("who", Who(change, words))),
            EntryState.Returned => Texts.Say("Returned", ("who", Who(change, words)), ("why", change.Why)),
            EntryState.Withdrawn => Texts.Say("Withdrew", ("who", Who(change, words))),
            _ => Texts.Say("Changed", ("who", Who(change, words)), ("changes", Changes(change.Before!.Facts, change.After.Facts, words))),
        };

    static string Confirmed(Confirmation confirmation, EntryWords words)
    {
        var (who, byLink) = (words.Name(confirmation.SuperviseeId), confirmation.By == ConfirmedBy.Link);
        return confirmation.Words is { } objection
            ? Texts.Say(byLink ? "ObjectedByLink" : "Objected", ("who", who), ("words", objection))
            : Texts.Say(byLink ? "ConfirmedByLink" : "Confirmed", ("who", who));
    }

    static string Who(HourChange change, EntryWords words) =>
        change.As switch
        {
            Capacity.Administrator when change.InPlaceOf != null => Texts.Say(
                "WhoAdministratorFor",
                ("name", words.Name(change.By)),
                ("supervisor", words.Name(change.InPlaceOf))
            ),
            Capacity.Administrator => Texts.Say("WhoAdministrator", ("name", words.Name(change.By))),
            Capacity.Deputy => Texts.Say("WhoDeputy", ("name", words.Name(change.By)), ("supervisor", words.Name(change.InPlaceOf))),
            _ => words.Name(change.By),
        };

    static string Changes(Amendment amendment, EntryWords words) =>
        amendment.After is { } after ? Changes(amendment.Before, after, words) : Texts["ShouldNotCount"];

    static string Changes(EntryFacts before, EntryFacts after, EntryWords words) => EntryDifference.Say(before, after, words);
}
