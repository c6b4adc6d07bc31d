using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>A change of one person, before and after it is made, or why it cannot be.</summary>
static class RosterChangeCard
{
    static readonly Texts Texts = new(typeof(RosterChangeCard));

    public static Card Ask(RosterChangeDraft draft, RosterEditOutcome.Fine fine, Turn turn)
    {
        var words = new RosterWords(turn, fine.Names);
        var card = new Card(draft.Card!).Title(Texts["AskTitle"]);
        Lines(card, draft, fine, words);
        if (fine.Known)
            card.Text(Texts["KnownElsewhere"]);
        RosterEffectWords.Add(card, fine.Effects, words, turn);
        if (draft.Kind is RosterEditKind.Leave or RosterEditKind.Return)
            card.Hint(Texts[draft.Kind == RosterEditKind.Leave ? "WillTellLeaving" : "WillTellBack"]);
        else if (IsTold(fine))
            card.Hint(Texts[draft.Kind == RosterEditKind.Add ? "WillTellNew" : "WillTellThem"]);
        return card.Buttons(
            new Button(
                Texts[
                    draft.Kind switch
                    {
                        RosterEditKind.Leave => "MakeLeave",
                        RosterEditKind.Return => "MakeReturn",
                        _ => "Make",
                    }
                ],
                RosterChangeVerbs.Make,
                ButtonStyle.First
            ),
            new Button(Texts.Shared["Cancel"], RosterChangeVerbs.Cancel)
        );
    }

    public static Card Done(RosterChangeDraft draft, RosterEditOutcome.Fine fine, Act? act, Turn turn)
    {
        var words = new RosterWords(turn, fine.Names);
        var card = new Card("").Title(Texts["AppliedTitle"]);
        Lines(card, draft, fine, words);
        if (draft.Kind == RosterEditKind.Add)
            card.Hint(Texts["InviteNext"]);
        else if (draft.Kind == RosterEditKind.Leave)
            card.Hint(Texts["LeftNow"]);
        else if (IsTold(fine))
            card.Hint(Texts["AreToldNow"]);
        return act is null ? card : card.Buttons(new Button(Texts.Shared["Undo"], UndoVerbs.Act.About(act.Id)));
    }

    /// <summary>Why it cannot be, with whom it is about.</summary>
    public static string Why(RosterChangeDraft draft, RosterEditOutcome.Wrong wrong, Turn turn) =>
        Texts.Say(
            (wrong.Fault, draft.Kind) switch
            {
                (RosterEditFault.AlreadySo, RosterEditKind.Leave) => "Edit.LeftBefore",
                (RosterEditFault.AlreadySo, RosterEditKind.Return) => "Edit.NotLeft",
                _ => $"Edit.{wrong.Fault}",
            },
            ("name", wrong.Who?.In(turn.Language) ?? draft.Name),
            ("value", draft.Kind == RosterEditKind.Add ? Bad(draft, wrong.Fault) : draft.Value),
            ("field", RosterWords.Field(draft.Field)),
            ("role", draft.Role is { } role ? Texts[$"Role{role}"] : "")
        );

    static string Bad(RosterChangeDraft draft, RosterEditFault fault) =>
        fault switch
        {
            RosterEditFault.BadPhone => draft.Phone,
            RosterEditFault.BadName => draft.Name,
            _ => draft.Email,
        };

    static void Lines(Card card, RosterChangeDraft draft, RosterEditOutcome.Fine fine, RosterWords words)
    {
        foreach (var person in fine.Notes.Select(note => note.Person).Distinct())
            card.Text(
                draft.Kind == RosterEditKind.Add
                    ? RosterWords.Joined([
                        Texts.Say("PersonNew", ("name", words.Name(person)), ("email", draft.Email), ("what", words.Roles(fine.Notes))),
                        draft.Phone,
                        draft.Field == RosterField.Language ? RosterWords.LanguageIn(draft.Value) : "",
                    ])
                    : words.Of(person, fine.Notes)
            );
    }

    static bool IsTold(RosterEditOutcome.Fine fine) =>
        fine.Notes.Any(note => note.Field is RosterField.Group or RosterField.Trainee or RosterField.Presence);
}
