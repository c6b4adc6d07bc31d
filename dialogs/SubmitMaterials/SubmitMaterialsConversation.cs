using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.SubmitMaterials;

/// <summary>
/// The trainee's defence materials: a file that is sent is asked for, guessed by its name, handed in with a press or by saying the item;
/// the list says how each item stands. A press carries ids only: whose file it is and what may be done is looked up each time.
/// </summary>
public sealed class SubmitMaterialsConversation(Handins handins) : Conversation
{
    public const string ListVerb = "materials.list";

    const int FilesKept = 10;

    public override string Id => "submit-materials";

    public override bool OnCommandList => true;

    public override bool IsFor(Speaker speaker) => speaker.Is(Role.Trainee) && speaker.Batch.Checklist is { Count: > 0 };

    public override bool TakesFiles(Turn turn) => true;

    /// <summary>While a file waits to be called something, the name of an item is the answer.</summary>
    public override double Fits(Turn turn) => ItemSaid(turn) != null ? Phrase.Whole : base.Fits(turn);

    public override bool Owns(string verb) => verb.StartsWith("materials.", StringComparison.Ordinal);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Input is Input.Sent sent) await AskAsync(dialogs, turn, sent, cancellationToken);
        else if (ItemSaid(turn) is { } item) await HandInAsync(dialogs, turn, new FileId(turn.Memory.Files[^1]), item.Key, turn.Memory.NewCard(), cancellationToken);
        else await ListAsync(dialogs, turn, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var parts = pressed.Subject.Split(':');
        var id = Guid.TryParse(parts[0], CultureInfo.InvariantCulture, out var guid) ? guid : default;
        switch (pressed.Verb)
        {
            case "materials.hand":
                await HandInAsync(dialogs, turn, new FileId(id), parts[^1], pressed.Card, cancellationToken);
                break;
            case "materials.drop":
                await DropAsync(dialogs, turn, new FileId(id), pressed.Card, cancellationToken);
                break;
            case "materials.open":
                await OpenAsync(dialogs, turn, pressed.Subject, cancellationToken);
                break;
            case "materials.withdraw":
                await WithdrawAsync(dialogs, turn, new SubmissionId(id), pressed.Card, cancellationToken);
                break;
            case "materials.file" or "materials.receipt":
                await SendAsync(dialogs, turn, new SubmissionId(id), pressed.Verb, cancellationToken);
                break;
            default:
                await ListAsync(dialogs, turn, cancellationToken);
                break;
        }
    }

    public async Task ListAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        await dialogs.Context.ShowAsync(MaterialsCard.List(Texts, turn.Memory.NewCard(), await StandingAsync(turn, cancellationToken), turn), null, cancellationToken);

    async Task AskAsync(DialogContext dialogs, Turn turn, Input.Sent sent, CancellationToken cancellationToken)
    {
        foreach (var lost in sent.Lost)
            await dialogs.Context.SayAsync(Texts.Say($"Lost{lost.Reason}", ("name", lost.Name)), [Texts["List"]], cancellationToken);
        var standing = await StandingAsync(turn, cancellationToken);
        foreach (var file in sent.Files)
        {
            if (await handins.LookAsync(file.Id, cancellationToken) is FileVerdict.Bad bad)
            {
                await dialogs.Context.SayAsync(Texts.Say($"Fault{bad.Fault}", ("name", file.Name)), [Texts["List"]], cancellationToken);
                continue;
            }
            turn.Memory.Files.Add(file.Id.Value);
            if (turn.Memory.Files.Count > FilesKept) turn.Memory.Files.RemoveAt(0);
            var guess = Handins.Guess(standing, sent.Text.Length > 0 ? $"{sent.Text} {file.Name}" : file.Name);
            await dialogs.Context.ShowAsync(MaterialsCard.Ask(Texts, turn.Memory.NewCard(), file, guess, standing, turn), null, cancellationToken);
        }
    }

    async Task HandInAsync(DialogContext dialogs, Turn turn, FileId file, string item, string card, CancellationToken cancellationToken)
    {
        var outcome = await handins.HandInAsync(turn.Speaker.AsTrainee(), file, item, cancellationToken);
        if (outcome is not HandInOutcome.WrongType) turn.Memory.Files.Remove(file.Value);
        if (outcome is HandInOutcome.Done done)
        {
            await AnswerAsync(dialogs, turn, MaterialsCard.Receipt(Texts, card, done, turn), cancellationToken);
            return;
        }
        var words = outcome switch
        {
            HandInOutcome.SameAgain same => Texts.Say("SameAgain", ("number", same.Submission.Number), ("item", Name(same.Item, turn))),
            HandInOutcome.Locked locked => Texts.Say("Locked", ("number", locked.Submission.Number), ("item", Name(locked.Item, turn))),
            HandInOutcome.TooLate late => Texts.Say("TooLate", ("item", Name(late.Item, turn)), ("day", Spoken.Date(late.Item.DueOn, turn.Today))),
            HandInOutcome.WrongType wrong => Texts.Say(
                "WrongType", ("item", Name(wrong.Item, turn)), ("name", wrong.File.Name), ("types", Spoken.Choice([.. wrong.Item.Types.Select(type => type.ToUpperInvariant())]))),
            HandInOutcome.TooLarge large => Texts.Say(
                "TooLarge", ("name", large.File.Name), ("size", Spoken.Size(large.File.Size)), ("item", Name(large.Item, turn)), ("most", large.Item.MaxMegabytes)),
            HandInOutcome.Refused refused => Texts.Say($"Fault{refused.Fault}", ("name", refused.File.Name)),
            _ => Texts["NotThere"],
        };
        await AnswerAsync(dialogs, turn, new Card(card).Text(words).Buttons(new Button(Texts["List"], ListVerb)), cancellationToken);
    }

    async Task DropAsync(DialogContext dialogs, Turn turn, FileId id, string card, CancellationToken cancellationToken)
    {
        turn.Memory.Files.Remove(id.Value);
        var words = await handins.OwnFileAsync(turn.Speaker.Id, id, cancellationToken) is { } file ? Texts.Say("Dropped", ("name", file.Name)) : Texts["NotThere"];
        await AnswerAsync(dialogs, turn, new Card(card).Text(words).Buttons(new Button(Texts["List"], ListVerb)), cancellationToken);
    }

    async Task OpenAsync(DialogContext dialogs, Turn turn, string item, CancellationToken cancellationToken)
    {
        var standing = (await StandingAsync(turn, cancellationToken)).FirstOrDefault(one => one.Item.Key == item);
        if (standing is null) await ListAsync(dialogs, turn, cancellationToken);
        else await dialogs.Context.ShowAsync(MaterialsCard.Item(Texts, turn.Memory.NewCard(), standing, turn), null, cancellationToken);
    }

    async Task WithdrawAsync(DialogContext dialogs, Turn turn, SubmissionId id, string card, CancellationToken cancellationToken)
    {
        var words = await handins.WithdrawAsync(turn.Speaker.AsTrainee(), id, cancellationToken) is var (taken, again) && turn.Speaker.Batch.ItemOf(taken.Item) is { } item
            ? Texts.Say(again is null ? "Withdrawn" : "WithdrawnBack", ("item", Name(item, turn)), ("number", taken.Number), ("before", again?.Number))
            : Texts["NotWithdrawn"];
        await AnswerAsync(dialogs, turn, new Card(card).Text(words).Buttons(new Button(Texts["List"], ListVerb)), cancellationToken);
    }

    async Task SendAsync(DialogContext dialogs, Turn turn, SubmissionId id, string verb, CancellationToken cancellationToken)
    {
        if (await handins.FindAsync(turn.Speaker.AsTrainee(), id, cancellationToken) is not var (submission, file) || turn.Speaker.Batch.ItemOf(submission.Item) is not { } item)
            await dialogs.Context.SayAsync(Texts["NotThere"], [Texts["List"]], cancellationToken);
        else if (verb == "materials.file")
            await dialogs.Context.SendFileAsync(turn, file, file.Name, cancellationToken);
        else
            await dialogs.Context.SendFileAsync(turn, MaterialsCard.ReceiptFile(Texts, submission, file, Name(item, turn), turn), cancellationToken);
    }

    static Task AnswerAsync(DialogContext dialogs, Turn turn, Card card, CancellationToken cancellationToken) =>
        turn.Input is Input.Pressed ? dialogs.Context.ReplaceAsync(card, cancellationToken) : dialogs.Context.ShowAsync(card, null, cancellationToken);

    Task<IReadOnlyList<ItemStanding>> StandingAsync(Turn turn, CancellationToken cancellationToken) =>
        handins.StandingAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Batch, cancellationToken);

    static ChecklistItem? ItemSaid(Turn turn) => turn.Memory.Files.Count == 0 || turn.Input is not Input.Said ? null
        : turn.Speaker.Batch.Checklist?.FirstOrDefault(item => Phrase.Fold(item.Name.En) == turn.Folded || Phrase.Fold(item.Name.Zh) == turn.Folded);

    static string Name(ChecklistItem item, Turn turn) => item.Name.In(turn.Language);
}

/// <summary>What is missing: a trainee's own, or of the trainees that somebody is responsible for.</summary>
public sealed class WhatIsMissingConversation(Handins handins, MaterialReviews reviews) : Conversation("TriggersMissing")
{
    public override string Id => "what-is-missing";

    public override bool Listed => false;

    public override bool IsFor(Speaker speaker) => speaker.Batch.Checklist is { Count: > 0 } && (speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator));

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (who, card) = (turn.Speaker, new Card(turn.Memory.NewCard()).Title(Texts["MissingTitle"]));
        if (who.Is(Role.Trainee))
        {
            var missing = (await handins.StandingAsync(who.Id, who.BatchId, who.Batch, cancellationToken)).Where(one => one.IsMissing).ToList();
            foreach (var one in missing) card.Item(one.Item.Name.In(turn.Language), MaterialsCard.State(Texts, one, turn));
            if (missing.Count == 0) card.Text(Texts["NothingMissing"]);
            await dialogs.Context.ShowAsync(card.Buttons(new Button(Texts["List"], SubmitMaterialsConversation.ListVerb)), null, cancellationToken);
            return;
        }
        var lacking = await reviews.LackingAsync(who.Id, who.BatchId, who.Batch, cancellationToken);
        foreach (var trainee in lacking)
            card.Item(turn.Language == Language.English && trainee.NameEn.Length > 0 ? trainee.NameEn : trainee.Name, Spoken.All([.. trainee.Missing.Select(one => one.Item.Name.In(turn.Language))]));
        if (lacking.Count == 0) card.Text(Texts["NobodyMissing"]);
        await dialogs.Context.ShowAsync(card, turn.WaysOn(), cancellationToken);
    }
}
