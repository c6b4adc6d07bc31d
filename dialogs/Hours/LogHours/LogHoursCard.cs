using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.LogHours;

/// <summary>The cards of logging hours: what was understood, what was saved, and how an old card stands.</summary>
static class LogHoursCard
{
    public const int MostOfTheRest = 4;

    static readonly Texts Shared = Texts.Shared;

    /// <param name="isThere">An entry just like it is there already.</param>
    public static Card Confirm(Texts texts, LogDraft draft, EntryWords words, bool isThere)
    {
        var card = new Card(draft.Card!).Title(
            draft.For is { } trainee
                ? texts.Say("ConfirmForTitle", ("name", words.Name(new PersonId(trainee))))
                : texts[draft.Entry is null ? "ConfirmTitle" : "ConfirmChangeTitle"]
        );
        words.Facts(card, draft.ToFacts());
        if (draft.Before is { } before && before != draft.ToFacts())
            card.Text(texts.Say("Changes", ("day", words.Day(before.Day)), ("changes", EntryDifference.Say(before, draft.ToFacts(), words))));
        if (draft is { AfterMidnight: true, Day: { } day })
            card.Text(texts.Say("AfterMidnight", ("day", words.Day(day))));
        if (isThere)
            card.Text(texts["IsThere"]);
        if (draft.Rest.Count > 0)
            card.Hint(
                texts.Say(
                    "ConfirmMore",
                    ("count", draft.Rest.Count),
                    (
                        "entries",
                        string.Join(texts["MoreSeparator"], draft.Rest.Take(MostOfTheRest).Select(rest => LogQuestions.Parts(texts, rest, words)))
                    )
                )
            );
        if (draft.Unheard is { } unheard)
            card.Text(texts.Say("Unheard", ("words", unheard)));
        card.Buttons(new Button(Shared["Save"], LogVerbs.Save, style: ButtonStyle.First));
        if (draft.Unheard is not null)
            card.Buttons(new Button(texts["AsNote"], LogVerbs.Note));
        return card.Buttons(new Button(Shared["Change"], LogVerbs.Change), new Button(Shared["Cancel"], LogVerbs.Cancel));
    }

    public static Card Saved(Texts texts, LogDraft draft, LogOutcome.Done done, EntryWords words)
    {
        if (draft.For is not null)
            return SavedFor(texts, draft.Card!, done, words);
        var card = new Card(draft.Card!).Title(
            texts.Say(draft.Entry is not null ? "ChangedTitle" : "SavedTitle", ("entry", words.Short(done.Entry.Facts)))
        );
        words.Details(card, done.Entry.Facts);
        if (draft.Returned)
            card.Text(texts["SentAgain"]);
        EntryWords.Total(card, done.Totals);
        card.RefreshedBy(HoursVerbs.State.About(done.Entry.Id))
            .Buttons(new Button(Shared["Undo"], UndoVerbs.Act.About(done.Act)), new Button(Shared["Another"], LogVerbs.Another));
        if (EntryCard.CanBeConfirmed(done.Entry))
            card.Buttons(EntryCard.AskToConfirm(done.Entry));
        return card.Buttons(new Button(Shared["MyHours"], HoursVerbs.List));
    }

    static Card SavedFor(Texts texts, string id, LogOutcome.Done done, EntryWords words)
    {
        var card = new Card(id).Title(
            texts.Say("SavedForTitle", ("name", words.Name(done.Entry.TraineeId)), ("entry", words.Short(done.Entry.Facts)))
        );
        words.Details(card, done.Entry.Facts);
        return card.Hint(texts["SavedForHint"])
            .Buttons(
                new Button(Shared["Undo"], UndoVerbs.Act.About(done.Act)),
                new Button(Shared["Another"], LogVerbs.For),
                new Button(Shared["History"], HistoryVerbs.Of.About(done.Entry.Id))
            );
    }

    /// <summary>The answer to a second press on Save.</summary>
    public static Card AsItStands(Texts texts, string id, HourEntry entry, HourTotals totals, EntryWords words)
    {
        var card = EntryCard.Of(id, entry, words).Hint(texts["AlreadySaved"]);
        EntryWords.Total(card, totals);
        return card;
    }

    public static Card NotOpen(Texts texts, string id, HourEntry? entry, EntryWords words) =>
        entry is null
            ? Closed(id, texts["NoLongerOpen"])
            : EntryCard.Of(id, entry, words).Hint(texts[entry.IsOpen ? "ChangedMeanwhile" : "NoLongerOpen"]);

    /// <summary>A card that is done with: words, and no buttons that could be pressed again.</summary>
    public static Card Closed(string id, string text) => new Card(id).Text(text);
}
