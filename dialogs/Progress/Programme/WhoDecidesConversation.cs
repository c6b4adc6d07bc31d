using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Programme;

/// <summary>Who approves, reviews and grants: by name where there is one for whoever asks.</summary>
public sealed class WhoDecidesConversation(WhoHelps helps) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(WhoDecidesConversation), "who-decides", "TriggersWho")
        {
            Intents = ["who_decides"],
            Theme = Theme.Programme,
            Listed = false,
            OnlyTells = true,
            IsFor = _ => true,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var people = await helps.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var (supervisors, administrators) = (Names(people.Supervisors, turn), Names(people.Administrators, turn));
        var card = new Card(turn.Memory.NewCard())
            .Title(Texts["WhoTitle"])
            .Item(Texts["WhoHours"], supervisors.Length > 0 ? Texts.Say("WhoHoursYours", ("names", supervisors)) : Texts["WhoHoursGroup"])
            .Item(Texts["WhoMaterials"], supervisors.Length > 0 ? Texts.Say("WhoMaterialsYours", ("names", supervisors)) : Texts["WhoMaterialsGroup"])
            .Item(
                Texts["WhoRest"],
                turn.Speaker.Is(Role.Administrator) ? Texts["WhoRestYou"]
                    : administrators.Length > 0 ? administrators
                    : Texts["WhoRestAll"]
            );
        await dialogs.Context.ShowAsync(card, turn.WaysOn(), cancellationToken);
    }

    static string Names(IReadOnlyList<PersonName> people, Turn turn) => Spoken.Choice([.. people.Select(one => one.In(turn.Language))]);
}
