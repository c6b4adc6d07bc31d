using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Materials.ExtendMaterials;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Messages.Announce;

/// <summary>
/// Writes once to many: to whom, what, in one or both languages, with a file, now or later. Nothing goes out before it was seen and confirmed.
/// </summary>
public sealed class AnnounceConversation(Announcements announcements, Audiences audiences, CheckedFiles files)
    : GuidedConversation(Description),
        IDescribed
{
    /// <summary>An announcement is being written: files belong to it.</summary>
    static readonly Remembered<bool> Writing = new("announcing", false);

    internal static bool IsWriting(Turn turn) => Writing.In(turn);

    public static ConversationDescription Description { get; } =
        new(typeof(AnnounceConversation), "announce")
        {
            Intents = ["announce"],
            CanBe = turn => !MessageReader.AsksWhetherTold(turn.Words),
            Fits = turn =>
                IsOfClass(turn) || MessageReader.AsksWhetherTold(turn.Words) || ExtendReading.Shown(turn) is not null ? 0
                : AudienceWords.Told(turn) is { To.IsSomebody: true } ? Phrase.Whole
                : turn.Input is Input.Said && MessageReader.Whole(turn.Words) is not null ? Phrase.Whole
                : AudienceWords.ToldWidely(turn) ? Phrase.Whole
                : MessageReader.ToStranger(turn.Words) is not null ? Math.Max(Phrase.Opening, Description!.FitsPhrase(turn))
                : Description!.FitsPhrase(turn),
            ComesFirst = turn =>
                LastShown.JustNamed(turn) is not null
                && ExtendReading.Shown(turn) is null
                && !IsOfClass(turn)
                && AudienceWords.Told(turn) is { To.To: not null },
            OwnsWhatFollows = true,
            Theme = Theme.Messages,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            BeginsWithFiles = turn => Writing.In(turn) || Description!.Fits(turn) >= Phrase.Opening,
            Verbs = AnnounceVerbs.Every,
        };

    /// <summary>Who moves a class or calls it off tells those who are expected by that.</summary>
    internal static bool IsOfClass(Turn turn) => turn.Speaker.Is(Role.Administrator) && ClassChangeSaid.Is(turn.Words);

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhatIsMissingAsync, TakeAnswerAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (!await audiences.MayAnnounceAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken))
        {
            await dialogs.Context.SayAsync(Texts["NobodyToWriteTo"], turn.WaysOn(), cancellationToken);
            return;
        }
        if (
            turn.Input is Input.Said
            && AudienceWords.Told(turn) is null or { To.IsSomebody: false }
            && !AudienceWords.ToldWidely(turn)
            && MessageReader.Whole(turn.Words) is { } whole
        )
            turn.Say(whole);
        Writing.Keep(turn, true);
        var words = await WordsAsync(turn, null, cancellationToken);
        var draft = AnnounceReading.Begun(AnnounceReading.Begin(turn, await FileAsync(dialogs.Context, turn, cancellationToken), words), words);
        if (draft.To is { Kind: AudienceKind.Several, Parts: [] })
        {
            Writing.Keep(turn, false);
            await dialogs.Context.SayAsync(Texts.Shared["NobodyToTell"], turn.WaysOn(), cancellationToken);
            return;
        }
        await dialogs.BeginDialogAsync(Id, draft.Write(), cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        pressed.Verb == AnnounceVerbs.Another
            ? BeginAsync(dialogs, turn, cancellationToken)
            : dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);

    /// <summary>What is announced may begin with any word; only another's very words leave it, and a question where no text is asked for.</summary>
    public override bool Takes(string draft, Turn turn) => AsksFor(draft) == AskedFor.Words || !SessionReader.IsQuestionToBot(turn.Words);

    public override AskedFor AsksFor(string draft) =>
        AnnounceDraft.Read(draft).Asking switch
        {
            AnnounceAsking.Text or AnnounceAsking.Other => AskedFor.Words,
            AnnounceAsking.To or AnnounceAsking.When => AskedFor.Things,
            _ => AskedFor.Anything,
        };

    /// <summary>Whom it is for may elsewhere ask how they stand; a whole new announcement is no answer.</summary>
    public override bool IsAnswer(string draft, Turn turn) =>
        AnnounceDraft.Read(draft).Asking is var asking
        && (
            AnnounceCorrection.Drops(turn.Words)
            || (asking is AnnounceAsking.Confirmation or AnnounceAsking.Text && AnnounceCorrection.AsksWho(turn.Words))
            || (asking is AnnounceAsking.Confirmation && AnnounceCorrection.AsksWhoRead(turn.Words))
            || (asking is AnnounceAsking.Text or AnnounceAsking.Other && IsOfClass(turn))
            || AudienceWords.IsOnlyWhom(turn)
            || (
                (asking != AnnounceAsking.Confirmation || !SessionReader.IsQuestionToBot(turn.Words))
                && AudienceWords.Told(turn) is not { Text.Length: > 0 }
                && AudienceWords.CanBe(turn)
            )
        );

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && AnnounceDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) =>
        AnnounceDraft.Read(draft) is var kept && kept.Text.In(turn.Language) is { Length: > 0 } text
            ? Texts.Say("Sum", ("text", AnnounceCard.Short(text).TrimEnd('.', '\u3002')))
        : kept.To is not null ? Texts["SumNoText"]
        : null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken)
    {
        Writing.Keep(turn, false);
        return dialogs.RetireCardAsync(turn, AnnounceDraft.Read(draft).Card, Texts[kept ? "Kept" : "Dropped"], cancellationToken);
    }

    async Task<DialogTurnResult> AskWhatIsMissingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        Writing.Keep(turn, true);
        var draft = AnnounceDraft.Read(DraftOf(step));
        var words = await WordsAsync(turn, draft.To, cancellationToken);
        var asking = draft.Asking is AnnounceAsking.Other or AnnounceAsking.When ? draft.Asking : draft.Missing();
        if (asking == AnnounceAsking.Nothing && draft.Trouble == "NotYet")
        {
            draft = draft with { Asking = AnnounceAsking.Confirmation, Card = null };
            await step.Context.SayAsync(Texts["NotYet"], [Texts["ChangeText"], Texts.Shared["Cancel"]], cancellationToken);
        }
        else if (asking == AnnounceAsking.Nothing)
        {
            draft = draft with { Asking = AnnounceAsking.Confirmation, Card = turn.Memory.NewCard() };
            var count = await announcements.CountAsync(turn.Speaker.Id, turn.Speaker.BatchId, draft.To!, cancellationToken) ?? 0;
            if (draft.Trouble == AskedWho)
                await TellWhoAsync(step.Context, turn, draft.To!, count, cancellationToken);
            else if (draft.Trouble is { } why)
                await step.Context.SayAsync(Said(why, draft), null, cancellationToken);
            else if (draft.Unknown.Count > 0)
                await step.Context.SayAsync(Said("NotToThem", draft), null, cancellationToken);
            if (draft.OtherLanguage)
                await step.Context.SayAsync(Texts[draft.Chinese.Length > 0 ? "NotInEnglish" : "NotInChinese"], null, cancellationToken);
            if (draft.Apart.Length > 0)
                await step.Context.SayAsync(Texts.Say("Apart", ("words", draft.Apart)), null, cancellationToken);
            var names = draft.To!.IsPlain ? "" : await NamesAsync(turn, draft.To, MostNamed, count, cancellationToken);
            var unmet = await UnmetAsync(turn, draft.To, cancellationToken);
            await step.Context.ShowAsync(AnnounceCard.Preview(draft, words.Of(draft.To!), count, names, unmet, turn), null, cancellationToken);
        }
        else
        {
            draft = draft with { Asking = asking, Card = null };
            if (draft is { Trouble: AskedWho, To: { } whose })
            {
                var count = await announcements.CountAsync(turn.Speaker.Id, turn.Speaker.BatchId, whose, cancellationToken) ?? 0;
                await TellWhoAsync(step.Context, turn, whose, count, cancellationToken);
                draft = draft with { Trouble = null };
            }
            var (question, answers) = asking switch
            {
                AnnounceAsking.To => (Texts["AskTo"], words.Answers),
                AnnounceAsking.Text => (
                    draft.To is { } to ? Texts.Say("AskTextTo", ("to", words.Of(to))) : Texts["AskText"],
                    [Texts.Shared["Cancel"]]
                ),
                AnnounceAsking.Other => (Texts[draft.English.Length > 0 ? "AskChinese" : "AskEnglish"], [Texts.Shared["Cancel"]]),
                _ => (Texts["AskWhen"], (IReadOnlyList<string>)[Texts["When1"], Texts["When2"], Texts["When3"]]),
            };
            await step.Context.SayAsync(draft.Trouble is { } trouble ? Said(trouble, draft) : question, answers, cancellationToken);
        }
        var missed = draft.Trouble is NotCaught or NotInIt;
        Keep(
            step,
            (
                draft with
                {
                    Missed = missed,
                    Rewrites = draft.Trouble == "OwnWords",
                    Trouble = null,
                    Unknown = [],
                    Apart = "",
                    OtherLanguage = false,
                    Spoken = turn.Language,
                }
            ).Write()
        );
        return Dialog.EndOfTurn;
    }

    public const string NotCaught = "NotCaught";

    /// <summary>A part of what was said was taken in, and another was not.</summary>
    public const string NotInIt = "NotInIt";

    /// <summary>It is asked who they are.</summary>
    public const string AskedWho = "AskedWho";

    /// <summary>So many stand on the preview by name, and so many are told when that is asked.</summary>
    const int MostNamed = 8;

    const int MostTold = 40;

    async Task TellWhoAsync(ITurnContext context, Turn turn, Audience to, int count, CancellationToken cancellationToken) =>
        await context.SayAsync(
            Texts.Say("GoesTo", ("names", await NamesAsync(turn, to, MostTold, count, cancellationToken))),
            null,
            cancellationToken
        );

    /// <summary>Who they are, the first of them by name.</summary>
    async Task<string> NamesAsync(Turn turn, Audience to, int most, int all, CancellationToken cancellationToken)
    {
        var named = await announcements.NamesAsync(turn.Speaker.Id, turn.Speaker.BatchId, to, most, cancellationToken);
        List<string> names = [.. named.Select(one => turn.NameOf(one.Name, one.NameEn))];
        if (names.Count > 0 && all > names.Count)
            names.Add(Texts.Say("AndMore", ("count", all - names.Count)));
        return Spoken.All(names);
    }

    /// <summary>Those of a few who cannot be reached yet, by name; empty when there are none.</summary>
    async Task<string> UnmetAsync(Turn turn, Audience to, CancellationToken cancellationToken) =>
        Spoken.All([
            .. (await announcements.UnmetAsync(turn.Speaker.Id, turn.Speaker.BatchId, to, MostNamed, cancellationToken)).Select(one =>
                turn.NameOf(one.Name, one.NameEn)
            ),
        ]);

    string Said(string text, AnnounceDraft draft) => Texts.Say(text, ("words", Spoken.All(draft.Unknown)));

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = AnnounceDraft.Read(DraftOf(step));
        if (draft is { Asking: AnnounceAsking.Text or AnnounceAsking.Other, Spoken: { } spoken } && spoken != turn.Language)
        {
            turn.Speak(spoken);
            turn.Memory.Language = spoken.Tag();
        }
        switch (turn.Input is Input.Pressed pressed ? pressed.Verb : Decision(draft, turn))
        {
            case var it when it == AnnounceVerbs.Send:
                var now = turn.Input is not Input.Pressed && AnnounceCorrection.SendsNow(turn.Words);
                return await SendAsync(step, turn, now ? draft with { At = null } : draft, cancellationToken);
            case var it when it == AnnounceVerbs.Cancel:
                Writing.Keep(turn, false);
                await step.FinishCardAsync(turn, draft.Card, new Card(draft.Card ?? turn.Memory.NewCard()).Text(Texts["Dropped"]), cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            case var it when it == AnnounceVerbs.Text:
                return await AgainAsync(
                    step,
                    turn,
                    draft,
                    draft with
                    {
                        English = "",
                        Chinese = "",
                        Asking = AnnounceAsking.Text,
                    },
                    cancellationToken
                );
            case var it when it == AnnounceVerbs.Other:
                return await AgainAsync(step, turn, draft, draft with { Asking = AnnounceAsking.Other }, cancellationToken);
            case var it when it == AnnounceVerbs.When:
                return await AgainAsync(step, turn, draft, draft with { Asking = AnnounceAsking.When }, cancellationToken);
            case var it when it == AnnounceVerbs.To:
                return await AgainAsync(step, turn, draft, draft with { To = null, Was = draft.To, Asking = AnnounceAsking.To }, cancellationToken);
            default:
                return await AgainAsync(
                    step,
                    turn,
                    draft,
                    AnnounceReading.Take(
                        draft,
                        turn,
                        await FileAsync(step.Context, turn, cancellationToken),
                        await WordsAsync(turn, draft.To, cancellationToken)
                    ),
                    cancellationToken
                );
        }
    }

    /// <summary>The first of the files that came, when it can be handed on; what is wrong with it is said.</summary>
    async Task<SentFile?> FileAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Input is not Input.Sent { Files: [var file, ..] })
            return null;
        if (await files.LookAsync(file.Id, cancellationToken) is not FileVerdict.Bad bad)
            return file;
        await context.SayAsync(FileTrouble.Of(bad, file.Name), null, cancellationToken);
        return null;
    }

    async Task<DialogTurnResult> SendAsync(WaterfallStepContext step, Turn turn, AnnounceDraft draft, CancellationToken cancellationToken)
    {
        var outcome = await announcements.AnnounceAsync(
            turn.Speaker.Id,
            turn.Speaker.BatchId,
            draft.To!,
            draft.Text,
            draft.FileId,
            draft.At,
            cancellationToken
        );
        if (outcome is not AnnounceOutcome.Announced announced)
        {
            var (trouble, again) = outcome switch
            {
                AnnounceOutcome.NoText => ("TooLong", draft with { Asking = AnnounceAsking.Text, English = "", Chinese = "" }),
                AnnounceOutcome.TimeNotPossible => ("TimeNotPossible", draft with { Asking = AnnounceAsking.When }),
                AnnounceOutcome.Nobody => ("NobodyThere", draft with { To = null }),
                _ => ("MayNot", draft with { To = null }),
            };
            return await AgainAsync(step, turn, draft, again with { Trouble = trouble }, cancellationToken);
        }
        Writing.Keep(turn, false);
        AnnouncementsAsked.Show(turn);
        var to = (await WordsAsync(turn, draft.To, cancellationToken)).Of(draft.To!);
        var unmet = await UnmetAsync(turn, draft.To!, cancellationToken);
        await step.FinishCardAsync(
            turn,
            draft.Card,
            AnnounceCard.Announced(draft.Card ?? turn.Memory.NewCard(), announced.Announcement, to, unmet, turn),
            cancellationToken
        );
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task<DialogTurnResult> AgainAsync(
        WaterfallStepContext step,
        Turn turn,
        AnnounceDraft before,
        AnnounceDraft draft,
        CancellationToken cancellationToken
    )
    {
        await step.RetireCardAsync(turn, before.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
        return await step.ReplaceDialogAsync(Id, (draft with { Card = null }).Write(), cancellationToken);
    }

    Task<AudienceWords> WordsAsync(Turn turn, Audience? named, CancellationToken cancellationToken) =>
        audiences.WordsAsync(turn, named, cancellationToken);

    static Verb? Decision(AnnounceDraft draft, Turn turn)
    {
        var answer = turn.Words.Length == 0 ? null : AnswerReader.Read(turn.Words);
        if (answer is Answer.Cancel || (draft.Asking is not (AnnounceAsking.Text or AnnounceAsking.Other) && AnnounceCorrection.Drops(turn.Words)))
            return AnnounceVerbs.Cancel;
        if (draft.Asking != AnnounceAsking.Confirmation)
            return answer is Answer.No ? AnnounceVerbs.Cancel : null;
        // What was said last is not in it: whether it is to go out without that is asked once more.
        if (draft.Missed && AnnounceCorrection.OnlyAgrees(turn.Words))
            return null;
        if (answer is Answer.Yes or Answer.Save || AnnounceCorrection.Sends(turn.Words))
            return AnnounceVerbs.Send;
        if (turn.Folded.Length > 0 && Titles.FirstOrDefault(title => turn.Folded == Phrase.Fold(Description.Texts[title.Key])).Verb is { } titled)
            return titled;
        return answer switch
        {
            Answer.No => AnnounceVerbs.Cancel,
            Answer.Change => AnnounceVerbs.Text,
            _ => null,
        };
    }

    /// <summary>What stands on the preview can be typed.</summary>
    static readonly IReadOnlyList<(string Key, Verb Verb)> Titles =
    [
        ("ChangeText", AnnounceVerbs.Text),
        ("AddChinese", AnnounceVerbs.Other),
        ("AddEnglish", AnnounceVerbs.Other),
        ("ChangeTo", AnnounceVerbs.To),
        ("ChangeWhen", AnnounceVerbs.When),
    ];
}
