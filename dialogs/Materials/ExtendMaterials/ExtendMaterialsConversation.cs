using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.ExtendMaterials;

/// <summary>An administrator gives a trainee or a group more time for an item, with the reason; they are told.</summary>
public sealed class ExtendMaterialsConversation(Extensions extensions, TraineeFinder finder) : GuidedConversation(Description), IDescribed
{
    static readonly IReadOnlyList<Phrase> Inside = Phrase.In(new Texts(typeof(ExtendMaterialsConversation)), "WordsExtend");

    public static ConversationDescription Description { get; } =
        new(typeof(ExtendMaterialsConversation), "extend-materials")
        {
            Intents = ["extend_material"],
            Theme = Theme.Materials,
            IsFor = speaker => speaker.Is(Role.Administrator) && speaker.Batch.Checklist is { Count: > 0 },
            Fits = Fits,
            Verbs = ExtendVerbs.Every,
        };

    /// <summary>In Chinese the word stands in the middle: 给陈静延期.</summary>
    static double Fits(Turn turn) =>
        Math.Max(
            Description.FitsPhrase(turn),
            Inside.Any(phrase => turn.Folded.Contains(phrase.Folded, StringComparison.Ordinal)) ? Phrase.Opening : 0
        );

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhatIsMissingAsync, TakeAnswerAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        await dialogs.BeginDialogAsync(
            Id,
            Json.Write(await ExtendReading.LineAsync(new ExtendDraft(), turn, finder, cancellationToken)),
            cancellationToken
        );

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);

    public override bool Takes(string draft, Turn turn) => true;

    /// <summary>Only the reason is free words.</summary>
    public override bool AsksForThings(string draft) => ExtendDraft.Read(draft) is { Item: null } or { SaysWhom: false } or { Until: null };

    /// <summary>Elsewhere the name of a group asks how it stands.</summary>
    public override bool IsAnswer(string draft, Turn turn) =>
        ExtendDraft.Read(draft) is { Item: not null, SaysWhom: false } && TraineeAsked.In(turn.Words) != null;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && ExtendDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => null;

    async Task<DialogTurnResult> AskWhatIsMissingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = ExtendDraft.Read(DraftOf(step));
        var item = draft.Item is { } key ? turn.Speaker.Batch.ItemOf(key)?.Name.In(turn.Language) ?? key : "";
        List<string> cancel = [Texts.Shared["Cancel"]];
        if (draft.Item is null)
            await step.Context.SayAsync(
                draft.Trouble is { } unknown ? Texts.Say("AskItemAgain", ("words", unknown)) : Texts["AskItem"],
                [.. (turn.Speaker.Batch.Checklist ?? []).Take(6).Select(one => one.Name.In(turn.Language)), .. cancel],
                cancellationToken
            );
        else if (!draft.SaysWhom)
            await step.Context.SayAsync(
                draft.Trouble is { } words ? Texts.Say("AskWhomAgain", ("words", words)) : Texts.Say("AskWhom", ("item", item)),
                cancel,
                cancellationToken
            );
        else if (draft.Until is null)
            await step.Context.SayAsync(
                Texts.Say(draft.Trouble is null ? "AskUntil" : "AskUntilAgain", ("item", item), ("name", draft.Whose), ("words", draft.Trouble)),
                cancel,
                cancellationToken
            );
        else if (turn.Speaker.Batch.ItemOf(draft.Item) is { } known && !Extensions.IsMore(known, draft.Until.Value))
        {
            await step.Context.SayAsync(NotLater(known, turn), cancel, cancellationToken);
            draft = draft with { Until = null };
        }
        else if (draft.Why is null)
            await step.Context.SayAsync(Texts.Say("AskWhy", ("item", item), ("name", draft.Whose)), cancel, cancellationToken);
        else
        {
            draft = draft with { Card = turn.Memory.NewCard() };
            await step.Context.ShowAsync(
                new Card(draft.Card!)
                    .Title(Texts.Say("Confirm", ("item", item), ("name", draft.Whose), ("day", Spoken.Date(draft.Until.Value, turn.Today))))
                    .Text(Texts.Say("Because", ("why", draft.Why)))
                    .Buttons(
                        new Button(Texts["Yes"], ExtendVerbs.Give, style: ButtonStyle.First),
                        new Button(Texts.Shared["Cancel"], ExtendVerbs.Cancel)
                    ),
                null,
                cancellationToken
            );
        }
        Keep(step, Json.Write(draft with { Trouble = null }));
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = ExtendDraft.Read(DraftOf(step));
        if (draft.Card is { } card)
        {
            var said = turn.Input is Input.Pressed pressed
                ? pressed.Verb
                : AnswerReader.Read(turn.Words) switch
                {
                    Answer.Yes or Answer.Save => ExtendVerbs.Give,
                    Answer.No or Answer.Cancel => ExtendVerbs.Cancel,
                    _ => null,
                };
            if (said == ExtendVerbs.Give)
                return await GiveAsync(step, turn, draft, card, cancellationToken);
            if (said == ExtendVerbs.Cancel)
                return await EndAsync(step, new Card(card).Text(Texts["NotGiven"]), cancellationToken);
            await step.Context.ReplaceAsync(new Card(card).Text(Texts.Shared["ContinuedBelow"]), cancellationToken);
            return await step.ReplaceDialogAsync(
                Id,
                Json.Write(await ExtendReading.LineAsync(draft with { Card = null }, turn, finder, cancellationToken)),
                cancellationToken
            );
        }
        var words = turn.Words.Trim();
        draft = draft switch
        {
            { Item: null } => ExtendReading.ItemIn(words, turn) is { } named ? draft with { Item = named.Key } : draft with { Trouble = words },
            { SaysWhom: false } => await ExtendReading.WhomAsync(draft, words, turn, finder, cancellationToken),
            { Until: null } => ExtendReading.DayIn(words, turn) is { } day ? draft with { Until = day } : draft with { Trouble = words },
            _ => draft with { Why = words },
        };
        return await step.ReplaceDialogAsync(Id, Json.Write(draft), cancellationToken);
    }

    async Task<DialogTurnResult> GiveAsync(WaterfallStepContext step, Turn turn, ExtendDraft draft, string card, CancellationToken cancellationToken)
    {
        var speaker = turn.Speaker;
        var more = new MoreTime(
            draft.Item!,
            draft.Trainee is { } trainee ? new PersonId(trainee) : null,
            draft.Group is { } group ? new GroupId(group) : null,
            draft.Until!.Value,
            draft.Why!
        );
        var answer = new Card(card);
        switch (await extensions.GiveAsync(speaker.Id, speaker.BatchId, speaker.Batch, more, cancellationToken))
        {
            case ExtensionOutcome.Given given:
                var whose = given.Whose?.In(turn.Language) ?? turn.NameOf(given.Trainee!.Name, given.Trainee.NameEn);
                answer.Title(
                    Texts.Say(
                        "Given",
                        ("item", given.Item.Name.In(turn.Language)),
                        ("name", whose),
                        ("day", Spoken.Date(given.Extension.Until, turn.Today))
                    )
                );
                answer.Text(
                    Texts.Say(
                        given.Before is null ? "GivenInPlaceOfDue" : "GivenInPlaceOf",
                        ("day", Spoken.Date(given.Before?.Until ?? given.Item.DueOn, turn.Today))
                    )
                );
                if (given.Whose != null && draft.Trainee != null)
                    answer.Text(Texts.Say("GivenToGroup", ("group", given.Whose.In(turn.Language))));
                answer.Hint(Texts["GivenTold"]).Buttons(new Button(Texts["List"], ExtensionsVerbs.List));
                return await EndAsync(step, answer, cancellationToken);
            case ExtensionOutcome.NotLater late:
                return await AgainAsync(step, answer.Text(NotLater(late.Item, turn)), draft, cancellationToken);
            case ExtensionOutcome.NotThatDay day:
                return await AgainAsync(
                    step,
                    answer.Text(Texts.Say("NotThatDay", ("from", Spoken.Date(day.From, turn.Today)), ("to", Spoken.Date(day.To, turn.Today)))),
                    draft,
                    cancellationToken
                );
            case ExtensionOutcome.NoGroup none:
                return await EndAsync(
                    step,
                    answer.Text(Texts.Say("NoGroup", ("item", none.Item.Name.In(turn.Language)), ("name", draft.Whose))),
                    cancellationToken
                );
            default:
                return await EndAsync(step, answer.Text(Texts["NotTheirs"]), cancellationToken);
        }
    }

    string NotLater(ChecklistItem item, Turn turn) =>
        Texts.Say("NotLater", ("item", item.Name.In(turn.Language)), ("day", Spoken.Date(item.DueOn, turn.Today)));

    /// <summary>Another day is wanted; what else was said stays.</summary>
    async Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, Card card, ExtendDraft draft, CancellationToken cancellationToken)
    {
        await step.Context.ReplaceAsync(card, cancellationToken);
        return await step.ReplaceDialogAsync(Id, Json.Write(draft with { Card = null, Until = null }), cancellationToken);
    }

    static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, Card card, CancellationToken cancellationToken)
    {
        await step.Context.ReplaceAsync(card, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
