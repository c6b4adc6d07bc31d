using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Materials.SubmitMaterials;

/// <summary>
/// The trainee's defence materials: files that are sent are asked for, guessed by their names, handed in with a press or by saying the item;
/// the list says how each item stands. A press carries ids only: whose file it is and what may be done is looked up each time.
/// </summary>
public sealed partial class SubmitMaterialsConversation(
    Handins handins,
    CheckedFiles files,
    MaterialList list,
    MaterialVersions versions,
    GroupConsent consent
) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(SubmitMaterialsConversation), "submit-materials")
        {
            Intents = ["submit_material", "material_state"],
            Theme = Theme.Materials,
            OnCommandList = true,
            IsFor = speaker => speaker.Is(Role.Trainee) && speaker.Batch.Checklist is { Count: > 0 },
            BeginsWithFiles = _ => true,
            ComesFirstUnasked = turn =>
                MaterialWords.ConfirmsShown(turn) || MaterialWords.OnCard(turn) is { Verb: var verb } && verb == MaterialsVerbs.Ours,
            Fits = Fits,
            Verbs = MaterialsVerbs.Every,
        };

    /// <summary>More than a request that only opens so.</summary>
    const double Asked = 0.97;

    /// <summary>
    /// The name of an item is the answer while a file waits to be called something, and otherwise opens it; what is to be done may stand beside it.
    /// </summary>
    static double Fits(Turn turn)
    {
        if (MaterialWords.Replaces(turn) is not null)
            return Phrase.Surely;
        if (Answered(turn) is not null || VersionAsked.Read(turn) is not null || AsksWhyBack(turn) || AskedOfGroup(turn) is not null)
            return Phrase.Whole;
        // "When is the defence?" asks for a day of the programme, although files are called so too.
        if (MaterialWords.Read(turn) is var (verb, _) && verb?.Is(MaterialsVerbs.Open) == true && MaterialWords.NamesOnlyTheDefence(turn))
            return 0;
        if (MaterialWords.Read(turn) != null || MaterialWords.OnCard(turn) != null || MaterialWords.Alone(turn) != null)
            return Phrase.Whole;
        if (MaterialWords.HasLink(turn))
            return Asked;
        var fit = Description.FitsPhrase(turn);
        return fit >= Phrase.Opening || !IsBeforeEyes(turn) ? fit
            : AnswerReader.Read(turn.Words) is Answer.Yes or Answer.No ? Phrase.Opening
            : fit;
    }

    /// <summary>The card of the file that waits is the last one: a yes to anything else, or an item that is named later, hands nothing in.</summary>
    static bool IsBeforeEyes(Turn turn) =>
        turn.CardIsNew
        && WaitingFiles.Last(turn) is { Length: > 0 } waiting
        && turn.Memory.LastCard?.Buttons.Concat(turn.Memory.LastCard.Rows).Any(button => button.Subject.Split(':')[0] == waiting.Split(':')[0])
            == true;

    /// <summary>One of several files was just handed in, and the item of another of them is named.</summary>
    static bool IsAfterAnother(Turn turn, string waiting) =>
        turn.CardIsNew && waiting.Length > 0 && turn.Memory.LastCard?.Buttons.Any(button => button.Verb == MaterialsVerbs.Receipt) == true;

    /// <summary>What the own group hands in, where it is asked who does it, or for whom it waits: 小组汇报谁在弄啊.</summary>
    static ChecklistItem? AskedOfGroup(Turn turn)
    {
        if (turn.Input is not Input.Said || !turn.Speaker.Is(Role.Trainee) || turn.Speaker.Is(Role.Administrator) || !HeldUpAsked.Is(turn.Words))
            return null;
        var ofGroups = (turn.Speaker.Batch.Checklist ?? []).Where(item => item.By == HandedInBy.Group).ToList();
        return new ItemsNamed(ofGroups).In(turn.Words).Select(one => one.Item).FirstOrDefault()
            ?? (HeldUpAsked.OfGroup(turn.Words) ? ofGroups.FirstOrDefault() : null);
    }

    /// <summary>"My summary was returned, what's wrong with it": a document, and no hours.</summary>
    static bool AsksWhyBack(Turn turn) =>
        turn.Input is Input.Said && StateWords.Returned(turn.Words) && Document().IsMatch(turn.Words) && !OfHours().IsMatch(turn.Words);

    [GeneratedRegex(
        @"\b(?:summary|report|statement|slides|portfolio|document|paper|essay|file)\b|总结|报告|陈述|档案|文档|幻灯片|演示文稿|论文|ppt",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Document();

    [GeneratedRegex(@"\b(?:hours?|entry|entries)\b|时数|小时|记录|那条|工时", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfHours();

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (waiting, card) = (WaitingFiles.Last(turn), turn.Memory.NewCard());
        if (AsksWhyBack(turn))
            await ListAsync(dialogs, turn, cancellationToken);
        else if (AskedOfGroup(turn) is { } ofGroup)
        {
            // Who of the group works on it stands nowhere; that is said, and nobody is picked.
            turn.NotHeard = true;
            await dialogs.Context.SayAsync(Texts["WhoWorksOnIt"], null, cancellationToken);
            await OpenAsync(dialogs, turn, ofGroup.Key, cancellationToken);
        }
        else if (turn.Input is Input.Sent sent)
            await AskAsync(dialogs, turn, sent, cancellationToken);
        else if (Answered(turn) is { } yes)
            await AnsweredAsync(dialogs, turn, yes, cancellationToken);
        else if (MaterialWords.Replaces(turn) is { } replaced)
            await AskForNewAsync(dialogs, turn, replaced.Key, cancellationToken);
        else if (MaterialWords.HasLink(turn))
            await LinkAsync(dialogs, turn, cancellationToken);
        else if (VersionAsked.Read(turn) is var (number, of))
            await SendVersionAsync(dialogs, turn, number, of, cancellationToken);
        else if (MaterialWords.Read(turn) is var (verb, item))
            await (
                verb is null && (IsBeforeEyes(turn) || IsAfterAnother(turn, waiting))
                    ? HandInAsync(dialogs, turn, $"{waiting.Split(':')[0]}:{item.Key}", false, card, cancellationToken)
                : verb is null || verb.Is(MaterialsVerbs.Open, MaterialsVerbs.Versions)
                    ? DoAsync(dialogs, turn, verb ?? MaterialsVerbs.Open, item.Key, card, cancellationToken)
                : DoWithLastAsync(dialogs, turn, verb, item, card, cancellationToken)
            );
        else if (MaterialWords.OnCard(turn) is { } button)
            await DoAsync(dialogs, turn, button.Verb, button.Subject, card, cancellationToken);
        else if (MaterialWords.Alone(turn) is { } alone)
            await DoAloneAsync(dialogs, turn, alone, card, cancellationToken);
        else if (IsBeforeEyes(turn) && AnswerReader.Read(turn.Words) is Answer.Yes && WaitingFiles.ItemIn(waiting).Length > 0)
            await HandInAsync(dialogs, turn, waiting, false, card, cancellationToken);
        else if (IsBeforeEyes(turn) && AnswerReader.Read(turn.Words) is Answer.No)
            await DropAsync(dialogs, turn, waiting, card, cancellationToken);
        else if (turn.Intent == "material_state" && MaterialWords.Named(turn.Speaker.Batch.Checklist ?? [], turn.Folded) is { } asked)
            await OpenAsync(dialogs, turn, asked.Key, cancellationToken);
        else
            await ListAsync(dialogs, turn, cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        DoAsync(dialogs, turn, pressed.Verb, pressed.Subject, pressed.Card, cancellationToken);

    Task DoAsync(DialogContext dialogs, Turn turn, Verb verb, string subject, string card, CancellationToken cancellationToken)
    {
        var id = Guid.TryParse(subject, CultureInfo.InvariantCulture, out var guid) ? new SubmissionId(guid) : default;
        return verb switch
        {
            var it when it == MaterialsVerbs.Hand => HandInAsync(dialogs, turn, subject, false, card, cancellationToken),
            var it when it == MaterialsVerbs.Add => HandInAsync(dialogs, turn, subject, true, card, cancellationToken),
            var it when it == MaterialsVerbs.Drop => DropAsync(dialogs, turn, subject, card, cancellationToken),
            var it when it == MaterialsVerbs.Open => OpenAsync(dialogs, turn, subject, cancellationToken),
            var it when it == MaterialsVerbs.Versions => CompareAsync(dialogs, turn, subject, cancellationToken),
            var it when it == MaterialsVerbs.Withdraw => WithdrawAsync(dialogs, turn, id, card, cancellationToken),
            var it when it == MaterialsVerbs.Final => DeclareFinalAsync(dialogs, turn, id, card, cancellationToken),
            var it when it == MaterialsVerbs.Ours => AgreeAsync(dialogs, turn, id, card, cancellationToken),
            var it when it.Is(MaterialsVerbs.File, MaterialsVerbs.Receipt) => SendAsync(dialogs, turn, id, verb, cancellationToken),
            _ => ListAsync(dialogs, turn, cancellationToken),
        };
    }

    public async Task ListAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        await dialogs.Context.ShowAsync(
            MaterialsCard.List(Texts, turn.Memory.NewCard(), await StandingAsync(turn, cancellationToken), turn),
            null,
            cancellationToken
        );

    async Task AskAsync(DialogContext dialogs, Turn turn, Input.Sent sent, CancellationToken cancellationToken)
    {
        foreach (var lost in sent.Lost)
            await dialogs.Context.SayAsync(Texts.Say($"Lost{lost.Reason}", ("name", lost.Name)), [Texts["List"]], cancellationToken);
        var standing = await StandingAsync(turn, cancellationToken);
        var good = new List<(SentFile File, string Sha256, ItemStanding? Guess)>();
        foreach (var file in sent.Files)
        {
            if (await files.LookAsync(file.Id, cancellationToken) is FileVerdict.Bad bad)
            {
                await dialogs.Context.SayAsync(FileTrouble.Of(bad, file.Name), [Texts["List"]], cancellationToken);
                continue;
            }
            var sha256 = await handins.DigestAsync(file.Id, cancellationToken);
            if (good.Find(one => one.Sha256 == sha256).File is { } twin)
                await dialogs.Context.SayAsync(Texts.Say("SentTwice", ("name", file.Name), ("other", twin.Name)), null, cancellationToken);
            else
                good.Add((file, sha256, MaterialGuess.Of(standing, sent.Text.Length > 0 ? $"{sent.Text} {file.Name}" : file.Name)));
        }
        foreach (var together in good.GroupBy(one => one.Guess is { Item.MaxFiles: > 1 } guess ? guess.Item.Key : one.Sha256))
        {
            var (_, sha256, guess) = together.First();
            List<SentFile> files = [.. together.Select(one => one.File)];
            if (guess is { Last: { } closed } && Handins.IsClosed(closed))
            {
                WaitingFiles.Keep(turn, WaitingFiles.SubjectOf(files.Select(file => file.Id)));
                await dialogs.Context.ShowAsync(
                    HandInCard
                        .Ask(Texts, turn.Memory.NewCard(), files, null, null, [.. standing.Where(one => one != guess)], turn)
                        .Hint(HandInCard.Refusal(Texts, new HandInOutcome.Locked(closed, guess.Item), turn)),
                    null,
                    cancellationToken
                );
                continue;
            }
            WaitingFiles.Keep(turn, WaitingFiles.SubjectOf(files.Select(file => file.Id)) + (guess is null ? "" : $":{guess.Item.Key}"));
            var known = files.Count == 1 ? await versions.WithAsync(turn.Speaker.AsTrainee(), sha256, cancellationToken) : null;
            await dialogs.Context.ShowAsync(
                HandInCard.Ask(Texts, turn.Memory.NewCard(), files, guess, known, standing, turn),
                null,
                cancellationToken
            );
        }
    }

    async Task HandInAsync(DialogContext dialogs, Turn turn, string subject, bool adds, string card, CancellationToken cancellationToken)
    {
        var outcome = await handins.HandInAsync(
            turn.Speaker.AsTrainee(),
            new HandIn(WaitingFiles.ItemIn(subject), WaitingFiles.In(subject), adds),
            cancellationToken
        );
        if (outcome is not (HandInOutcome.WrongType or HandInOutcome.TooMany))
            WaitingFiles.Forget(turn, subject);
        if (outcome is HandInOutcome.Done done)
            await AnswerAsync(dialogs, turn, HandInCard.Receipt(Texts, card, done, turn), cancellationToken);
        else if (outcome is HandInOutcome.ReasonNeeded)
            await dialogs.BeginDialogAsync(LateReasonConversation.DialogId, Json.Write(new LateDraft(subject, adds)), cancellationToken);
        else
            await AnswerAsync(
                dialogs,
                turn,
                new Card(card).Text(HandInCard.Refusal(Texts, outcome, turn)).Buttons(new Button(Texts["List"], MaterialsVerbs.List)),
                cancellationToken
            );
    }

    async Task DropAsync(DialogContext dialogs, Turn turn, string subject, string card, CancellationToken cancellationToken)
    {
        WaitingFiles.Forget(turn, subject);
        var files = await handins.OwnFilesAsync(turn.Speaker.AsTrainee(), WaitingFiles.In(subject), cancellationToken);
        await SayOnCardAsync(
            dialogs,
            turn,
            card,
            files is null ? Texts["NotThere"] : Texts.Say("Dropped", ("name", Spoken.All([.. files.Select(file => file.Name)]))),
            cancellationToken
        );
    }

    async Task OpenAsync(DialogContext dialogs, Turn turn, string item, CancellationToken cancellationToken)
    {
        var standing = (await StandingAsync(turn, cancellationToken)).FirstOrDefault(one => one.Item.Key == item);
        if (standing is null)
            await ListAsync(dialogs, turn, cancellationToken);
        else
            await dialogs.Context.ShowAsync(MaterialsCard.Item(Texts, turn.Memory.NewCard(), standing, turn), null, cancellationToken);
    }

    /// <summary>How another version takes the place of the one that is there; where none can, the item says why.</summary>
    async Task AskForNewAsync(DialogContext dialogs, Turn turn, string item, CancellationToken cancellationToken)
    {
        var standing = (await StandingAsync(turn, cancellationToken)).FirstOrDefault(one => one.Item.Key == item);
        if (standing is { Last: { } last } && !Handins.IsClosed(last))
            await dialogs.Context.SayAsync(
                Texts.Say("SendNew", ("item", standing.Item.Name.In(turn.Language)), ("number", last.Number), ("next", last.Number + 1)),
                [Texts["List"]],
                cancellationToken
            );
        else
            await OpenAsync(dialogs, turn, item, cancellationToken);
    }

    async Task CompareAsync(DialogContext dialogs, Turn turn, string key, CancellationToken cancellationToken)
    {
        if (turn.Speaker.Batch.ItemOf(key) is not { } item)
            await ListAsync(dialogs, turn, cancellationToken);
        else if (await versions.OfAsync(turn.Speaker.AsTrainee(), key, cancellationToken) is { Count: > 0 } all)
            await dialogs.Context.ShowAsync(VersionsCard.Of(Texts, turn.Memory.NewCard(), item, all, turn), null, cancellationToken);
        else
            await OpenAsync(dialogs, turn, key, cancellationToken);
    }

    /// <summary>Said with the item's name: it is meant of the last version.</summary>
    async Task DoWithLastAsync(DialogContext dialogs, Turn turn, Verb verb, ChecklistItem item, string card, CancellationToken cancellationToken)
    {
        var last = (await StandingAsync(turn, cancellationToken)).First(one => one.Item.Key == item.Key).Last;
        if (last is null)
            await OpenAsync(dialogs, turn, item.Key, cancellationToken);
        else if (verb.Is(MaterialsVerbs.Final, MaterialsVerbs.Withdraw) || (verb == MaterialsVerbs.Ours && last.State == SubmissionState.AwaitsGroup))
            await AskWhetherAsync(dialogs, turn, verb, last, card, cancellationToken);
        else if (verb == MaterialsVerbs.NotOurs)
            await dialogs.BeginDialogAsync(ObjectConversation.DialogId, MaterialsCard.Key(last), cancellationToken);
        else
            await DoAsync(dialogs, turn, verb, MaterialsCard.Key(last), card, cancellationToken);
    }

    /// <summary>What cannot be taken back is shown first, where it can be done at all.</summary>
    async Task AskWhetherAsync(DialogContext dialogs, Turn turn, Verb verb, Submission last, string card, CancellationToken cancellationToken)
    {
        if (last.FinalAt is not null || last.State is not (SubmissionState.HandedIn or SubmissionState.AwaitsGroup))
            await DoAsync(dialogs, turn, verb, MaterialsCard.Key(last), card, cancellationToken);
        else
            await dialogs.Context.ShowAsync(
                new Card(card)
                    .Title(
                        Texts.Say(
                            verb == MaterialsVerbs.Final ? "AskFinal"
                                : verb == MaterialsVerbs.Ours ? "AskAgree"
                                : "AskWithdraw",
                            ("item", NameOf(last, turn)),
                            ("number", last.Number)
                        )
                    )
                    .Buttons(
                        verb == MaterialsVerbs.Final ? MaterialsCard.Final(last, ButtonStyle.First)
                            : verb == MaterialsVerbs.Ours ? new Button(Texts["Ours"], MaterialsVerbs.Ours.About(last.Id), ButtonStyle.First)
                            : new Button(Texts.Shared["Withdraw"], MaterialsVerbs.Withdraw.About(last.Id), ButtonStyle.First),
                        new Button(Texts["List"], MaterialsVerbs.List)
                    ),
                null,
                cancellationToken
            );
    }

    /// <summary>Whether the words say yes or no to the card that asks whether to take a version back.</summary>
    static bool? Answered(Turn turn) =>
        turn is not { Input: Input.Said, CardIsNew: true } ? null
        : turn.Memory.LastCard?.First?.Verb is { } asked && asked == MaterialsVerbs.Withdraw ? KeepOrDrop.Read(turn.Words)
        : turn.Memory.LastCard?.First?.Verb is { } final && final == MaterialsVerbs.Final && KeepOrDrop.Read(turn.Words) == false ? false
        : null;

    async Task AnsweredAsync(DialogContext dialogs, Turn turn, bool yes, CancellationToken cancellationToken)
    {
        if (yes && turn.Memory.LastCard?.First is { } pressed)
        {
            turn.Press(pressed);
            await PressedAsync(dialogs, turn, pressed, cancellationToken);
        }
        else
            await dialogs.Context.SayAsync(Texts["AsItIs"], [Texts["List"]], cancellationToken);
    }

    /// <summary>What lies behind an address is not fetched: the file itself is what is handed in.</summary>
    async Task LinkAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        await dialogs.Context.SayAsync(Texts["NoLinks"], null, cancellationToken);
        if (MaterialWords.Named(turn.Speaker.Batch.Checklist!, Phrase.Fold(MaterialWords.WithoutLinks(turn.Words))) is { } item)
            await OpenAsync(dialogs, turn, item.Key, cancellationToken);
        else
            await ListAsync(dialogs, turn, cancellationToken);
    }

    /// <summary>Said without an item: of the only one that it can be meant of; otherwise the list shows what there is.</summary>
    async Task DoAloneAsync(DialogContext dialogs, Turn turn, Verb verb, string card, CancellationToken cancellationToken)
    {
        var open = (await StandingAsync(turn, cancellationToken))
            .Where(one => verb == MaterialsVerbs.Final ? one.Lack == Lack.Final && one.Last!.TraineeId == turn.Speaker.Id : one.Last != null)
            .ToList();
        if (open is [{ Item: var only }])
            await DoWithLastAsync(dialogs, turn, verb, only, card, cancellationToken);
        else
            await ListAsync(dialogs, turn, cancellationToken);
    }

    async Task WithdrawAsync(DialogContext dialogs, Turn turn, SubmissionId id, string card, CancellationToken cancellationToken) =>
        await SayOnCardAsync(
            dialogs,
            turn,
            card,
            await handins.WithdrawAsync(turn.Speaker.AsTrainee(), id, cancellationToken) is var (taken, again)
            && turn.Speaker.Batch.ItemOf(taken.Item) is { } item
                ? Texts.Say(
                    again is null ? "Withdrawn" : "WithdrawnBack",
                    ("item", item.Name.In(turn.Language)),
                    ("number", taken.Number),
                    ("before", again?.Number)
                )
                : Texts["NotWithdrawn"],
            cancellationToken
        );

    async Task DeclareFinalAsync(DialogContext dialogs, Turn turn, SubmissionId id, string card, CancellationToken cancellationToken)
    {
        var words = await handins.DeclareFinalAsync(turn.Speaker.AsTrainee(), id, cancellationToken) switch
        {
            FinalOutcome.Done { Submission: var final } => Texts.Say("IsFinal", ("item", NameOf(final, turn)), ("number", final.Number)),
            FinalOutcome.WasFinal { Submission: var final } => Texts.Say("WasFinal", ("item", NameOf(final, turn)), ("number", final.Number)),
            _ => Texts["NotFinalNow"],
        };
        await SayOnCardAsync(dialogs, turn, card, words, cancellationToken);
    }

    async Task AgreeAsync(DialogContext dialogs, Turn turn, SubmissionId id, string card, CancellationToken cancellationToken)
    {
        var words = await consent.AgreeAsync(turn.Speaker.AsTrainee(), id, cancellationToken) switch
        {
            ConsentOutcome.Agreed { WaitsFor.Count: 0 } all => Texts.Say(
                "AgreedAll",
                ("item", all.Item.Name.In(turn.Language)),
                ("number", all.Submission.Number)
            ),
            ConsentOutcome.Agreed some => Texts.Say(
                "Agreed",
                ("item", some.Item.Name.In(turn.Language)),
                ("number", some.Submission.Number),
                ("names", MaterialsCard.Names(some.WaitsFor, turn))
            ),
            ConsentOutcome.NotOpen past => Texts.Say(
                "ConsentNotOpen",
                ("item", past.Item.Name.In(turn.Language)),
                ("number", past.Submission.Number)
            ),
            _ => Texts["NotThere"],
        };
        await SayOnCardAsync(dialogs, turn, card, words, cancellationToken);
    }

    async Task SendAsync(DialogContext dialogs, Turn turn, SubmissionId id, Verb verb, CancellationToken cancellationToken)
    {
        if (await versions.FindAsync(turn.Speaker.AsTrainee(), id, cancellationToken) is not { } version)
            await dialogs.Context.SayAsync(Texts["NotThere"], [Texts["List"]], cancellationToken);
        else if (verb == MaterialsVerbs.Receipt)
        {
            var by = await versions.ByAsync(version.Submission, cancellationToken);
            await dialogs.Context.SendFileAsync(
                turn,
                MaterialsCard.ReceiptFile(Texts, version, by, NameOf(version.Submission, turn), turn),
                cancellationToken
            );
        }
        else
            foreach (var file in version.Files)
                await dialogs.Context.SendFileAsync(turn, file, file.Name, cancellationToken);
    }

    /// <summary>Said without an item it is of the only one that has so many versions; otherwise the list shows what there is.</summary>
    async Task SendVersionAsync(DialogContext dialogs, Turn turn, int number, ChecklistItem? of, CancellationToken cancellationToken)
    {
        if (of is null)
        {
            var many = (await StandingAsync(turn, cancellationToken)).Where(one => one.Last?.Number >= number).ToList();
            if (many is not [{ Item: var only }])
            {
                await (
                    many.Count == 0
                        ? ListAsync(dialogs, turn, cancellationToken)
                        : AskWhoseVersionAsync(dialogs, turn, number, many, cancellationToken)
                );
                return;
            }
            of = only;
        }
        var all = await versions.OfAsync(turn.Speaker.AsTrainee(), of.Key, cancellationToken);
        if (all.FirstOrDefault(one => one.Submission.Number == number) is { } version)
            await SendAsync(dialogs, turn, version.Submission.Id, MaterialsVerbs.File, cancellationToken);
        else if (all.Count == 0)
            await OpenAsync(dialogs, turn, of.Key, cancellationToken);
        else
            await dialogs.Context.SayAsync(
                Texts.Say("NoVersion", ("item", of.Name.In(turn.Language)), ("number", number), ("last", all[^1].Submission.Number)),
                [Texts["List"]],
                cancellationToken
            );
    }

    async Task AskWhoseVersionAsync(DialogContext dialogs, Turn turn, int number, IEnumerable<ItemStanding> many, CancellationToken cancellationToken)
    {
        var card = new Card(turn.Memory.NewCard()).Title(Texts.Say("WhoseVersion", ("number", number)));
        foreach (var one in many)
            if (
                (await versions.OfAsync(turn.Speaker.AsTrainee(), one.Item.Key, cancellationToken)).FirstOrDefault(v =>
                    v.Submission.Number == number
                ) is
                { } version
            )
                card.Row(
                    one.Item.Name.In(turn.Language),
                    Spoken.All([.. version.Files.Select(file => file.Name)]),
                    new Button("", MaterialsVerbs.File.About(version.Submission.Id))
                );
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }

    Task SayOnCardAsync(DialogContext dialogs, Turn turn, string card, string words, CancellationToken cancellationToken) =>
        AnswerAsync(dialogs, turn, new Card(card).Text(words).Buttons(new Button(Texts["List"], MaterialsVerbs.List)), cancellationToken);

    static Task AnswerAsync(DialogContext dialogs, Turn turn, Card card, CancellationToken cancellationToken) =>
        turn.Input is Input.Pressed
            ? dialogs.Context.ReplaceAsync(card, cancellationToken)
            : dialogs.Context.ShowAsync(card, null, cancellationToken);

    Task<IReadOnlyList<ItemStanding>> StandingAsync(Turn turn, CancellationToken cancellationToken) =>
        list.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Batch, cancellationToken);

    static string NameOf(Submission submission, Turn turn) => turn.Speaker.Batch.ItemOf(submission.Item)?.Name.In(turn.Language) ?? submission.Item;
}
