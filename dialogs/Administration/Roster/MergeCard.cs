using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Privacy;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>Two records of one person side by side, and what becomes of them.</summary>
static class MergeCard
{
    static readonly Texts Texts = new(typeof(MergeCard));

    public static Card Ask(string id, MergeOutcome.Fine fine, Turn turn)
    {
        var card = new Card(id).Title(Texts["MergeTitle"]);
        Side(card, fine.GoesOn, "MergeGoesOn", turn);
        Side(card, fine.Ends, "MergeEnds", turn);
        return card.Text(Texts.Say("MergeWhat", ("email", fine.GoesOn.Email), ("other", fine.Ends.Email)))
            .Text(Texts["MergeForGood"])
            .Buttons(
                new Button(Texts["MergeMake"], MergeVerbs.Make, ButtonStyle.First),
                new Button(Texts.Say("MergeOther", ("email", fine.Ends.Email)), MergeVerbs.Other),
                new Button(Texts.Shared["Cancel"], MergeVerbs.Cancel)
            );
    }

    public static Card Done(MergeOutcome.Fine fine, Turn turn) =>
        new Card("")
            .Title(Texts["MergeDone"])
            .Text(Texts.Say("MergeDoneText", ("name", fine.GoesOn.Name.In(turn.Language)), ("email", fine.GoesOn.Email)));

    static void Side(Card card, MergeSide side, string title, Turn turn)
    {
        card.Heading(Texts.Say(title, ("name", side.Name.In(turn.Language)), ("email", side.Email)));
        card.Facts(
            (Texts["MergeRoles"], string.Join(Texts.Shared["ListSeparator"], side.Roles.Select(role => Role(role, turn)))),
            (Texts["MergeWork"], side.HasWork ? Texts.Say("MergeHasWork", ("length", Spoken.Length(side.Minutes))) : Texts["MergeNoWork"]),
            (
                Texts["MergeAccounts"],
                Texts[
                    (side.HasTeams, side.Channels > 0) switch
                    {
                        (true, true) => "MergeTeamsAndOther",
                        (true, false) => "MergeTeams",
                        (false, true) => "MergeOtherAccount",
                        _ => "MergeNoAccount",
                    }
                ]
            ),
            (Texts["FieldPhone"], side.Phone ?? ""),
            (Texts["MergeSince"], Spoken.Date(LocalTime.Day(side.Since, turn.Speaker.Zone), turn.Today))
        );
    }

    static string Role(MergeRole role, Turn turn)
    {
        var name = Texts[$"Role{role.Role}"];
        return role.Group.Length > 0 ? Texts.Say("HeldIn", ("role", name), ("group", GroupNames.In(turn.Language, role.Group))) : name;
    }
}
