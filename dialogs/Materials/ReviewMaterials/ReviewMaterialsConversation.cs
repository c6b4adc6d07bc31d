using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Materials.SubmitMaterials;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Materials.ReviewMaterials;

/// <summary>
/// What trainees handed in, for those who may act for them: read it, comment on it, accept it, ask for changes, open it again. Each press looks
/// again who may. What is said in the words of the open card's buttons does what they do.
/// </summary>
public sealed partial class ReviewMaterialsConversation(MaterialReviews reviews, MaterialSheet sheet, Looks looks)
    : Conversation(Description),
        IDescribed
{
    const int MostListed = 10;

    /// <summary>More than any opening; the text of an open question it is not.</summary>
    const double Named = 0.995;

    /// <summary>Verbs and the texts of their buttons.</summary>
    static readonly IReadOnlyList<(Verb Verb, string Key)> Sayable =
    [
        (ReviewingVerbs.Accept, "Accept"),
        (ReviewingVerbs.Accept, "WordsAccept"),
        (ReviewingVerbs.Changes, "Changes"),
        (ReviewingVerbs.Changes, "WordsChanges"),
        (ReviewingVerbs.Reopen, "Reopen"),
        (ReviewingVerbs.File, "GetFile"),
        (ReviewingVerbs.Remark, "Remark"),
        (ReviewingVerbs.History, "History"),
    ];

    public static ConversationDescription Description { get; } =
        new(typeof(ReviewMaterialsConversation), "review-materials")
        {
            KnowsWhom = true,
            Intents = ["review_materials"],
            IsGuessing = turn => Said(turn) is null && !Acts(turn),
            Theme = Theme.Materials,
            IsFor = MayReview,
            Fits = Fits,
            Verbs = ReviewingVerbs.Every,
        };

    /// <summary>"review materials 2" is nobody else's, although "review …" opens a review of hours.</summary>
    static double Fits(Turn turn) =>
        Said(turn) is not null || Description.IsCalled(Number().Replace(turn.Folded, "").TrimEnd()) ? Phrase.Whole
        : Acts(turn)
            ? IsOfMaterials(turn) ? Phrase.Whole
                : Named
        : Description.FitsPhrase(turn);

    /// <summary>The word itself or an item stands there, and no amount of hours; the very words for asking for changes are another's.</summary>
    static bool IsOfMaterials(Turn turn) =>
        (Materials().IsMatch(turn.Words) || (ItemNamed(turn) is not null && !Hours().IsMatch(turn.Words)))
        && !QuestionReader.SaysAmount(turn.Words)
        && !AskForChangesConversation.Description.IsCalled(turn.Folded);

    /// <summary>Something is to become of materials that are named: of an item, or of "the materials" of somebody.</summary>
    static bool Acts(Turn turn) =>
        turn.Input is Input.Said
        && !SessionReader.IsQuestion(turn.Words)
        && (Wants(turn.Words) is not null || MaterialReading.Opens(turn.Words))
        && (
            ItemNamed(turn) is not null
            || (MaterialReading.SaysAll(turn.Words) && turn.Memory.LastCard?.Rows.Any(row => Description.Owns(row.Verb)) == true)
            || (Materials().IsMatch(turn.Words) && !Hours().IsMatch(turn.Words) && !Deadlines().IsMatch(turn.Words))
        );

    /// <summary>Accepting it or asking for changes; null for neither.</summary>
    static Verb<SubmissionId>? Wants(string words) =>
        MaterialReading.Wrong(words) is not null ? ReviewingVerbs.Changes
        : MaterialReading.AcceptsNamed(words) ? ReviewingVerbs.Accept
        : null;

    static ChecklistItem? ItemNamed(Turn turn) =>
        MaterialWords.NamesOnlyTheDefence(turn) || Deadlines().IsMatch(turn.Words)
            ? null
            : MaterialWords.Named(turn.Speaker.Batch.Checklist ?? [], Phrase.Fold(MaterialReading.WithoutComment(turn.Words)));

    internal static bool MayReview(Speaker speaker) =>
        speaker.Batch.Checklist is { Count: > 0 } && (speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator));

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (Said(turn) is { } verb)
        {
            await DoAsync(dialogs, turn, verb, LastShown.Material.In(turn)!.Value.ToString("N"), turn.Memory.NewCard(), cancellationToken);
            return;
        }
        var waiting = await reviews.WaitingAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Batch, MostListed, cancellationToken);
        if (
            Acts(turn)
            || (turn.Input is Input.Said && !Description.IsCalled(turn.Folded) && (Somebody(turn).Length > 0 || PeopleIn(turn, waiting).Count > 0))
        )
        {
            await NamedAsync(dialogs, turn, waiting, cancellationToken);
            return;
        }
        // "review materials 2" opens the second.
        if (
            turn.Input is Input.Said
            && int.TryParse(Number().Match(turn.Folded).Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= waiting.Count
        )
            await OpenAsync(dialogs, turn, waiting[number - 1], cancellationToken);
        else if (waiting.Count == 0)
            await dialogs.Context.SayAsync(Texts["Nothing"], [Texts.Shared["Help"]], cancellationToken);
        else
            await dialogs.Context.ShowAsync(ReviewCard.List(Texts, turn.Memory.NewCard(), waiting, turn), null, cancellationToken);
    }

    /// <summary>The name as it was typed, however many words it has; empty when nobody is named.</summary>
    static string Somebody(Turn turn)
    {
        var people = (turn.Heard?.Things ?? []).Where(thing => thing.Kind == ThingKind.Person).ToList();
        if (people.Count == 0)
            return "";
        var end = people[0].End;
        foreach (var next in people.Skip(1).TakeWhile(next => next.Start - end <= 1))
            end = next.End;
        return turn.Words[people[0].Start..end].Trim() is [.. var name, '\'' or '’', 's'] ? name : turn.Words[people[0].Start..end].Trim();
    }

    /// <summary>Of those whose materials wait, who is named.</summary>
    static HashSet<Guid> PeopleIn(Turn turn, IReadOnlyList<WaitingMaterial> waiting)
    {
        var people = new PeopleVocabulary(
            waiting.DistinctBy(one => one.Submission.TraineeId).Select(one => new PersonNames(one.Submission.TraineeId.Value, one.Name, one.NameEn))
        );
        return [.. NameReader.Places(Possessive().Replace(turn.Words, " "), people).Select(place => place.Key).OfType<Guid>()];
    }

    [GeneratedRegex(@"['’]s\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Possessive();

    /// <summary>The one that is named is shown before it is accepted; what shall be different is shown before it is asked for.</summary>
    async Task NamedAsync(DialogContext dialogs, Turn turn, IReadOnlyList<WaitingMaterial> waiting, CancellationToken cancellationToken)
    {
        var item = ItemNamed(turn);
        var named = PeopleIn(turn, waiting);
        var somebody = Somebody(turn);
        var meant = waiting
            .Where(one =>
                (item is null || one.Submission.Item == item.Key)
                && (somebody.Length == 0 && named.Count == 0 || named.Contains(one.Submission.TraineeId.Value))
            )
            .ToList();
        // An item that is only spoken of in the reason: theirs that waits is shown, and nothing is done with it yet.
        var (another, both) = (false, MaterialReading.SaysBoth(turn.Words));
        if (meant.Count == 0 && named.Count > 0)
            (meant, another) = ([.. waiting.Where(one => named.Contains(one.Submission.TraineeId.Value))], item is not null);
        if (meant.Count > 0 && (both || another))
        {
            await dialogs.Context.SayAsync(
                both || item is null ? Texts["TwoAtOnce"] : Texts.Say("NothingOfThem", ("name", somebody), ("item", item.Name.In(turn.Language))),
                null,
                cancellationToken
            );
            await dialogs.Context.ShowAsync(ReviewCard.List(Texts, turn.Memory.NewCard(), meant, turn), null, cancellationToken);
        }
        else if (meant.Count == 0)
            await dialogs.Context.SayAsync(
                somebody.Length > 0 ? Texts.Say("NothingBy", ("name", somebody))
                    : item is not null ? Texts.Say("NothingOf", ("item", item.Name.In(turn.Language)))
                    : Texts["Nothing"],
                [Texts["HelpTitle"], Texts.Shared["Help"]],
                cancellationToken
            );
        else if (meant is [var one] && Wants(turn.Words) == ReviewingVerbs.Changes)
            await DoAsync(dialogs, turn, ReviewingVerbs.Changes, one.Submission.Id.Value.ToString("N"), turn.Memory.NewCard(), cancellationToken);
        else if (meant is [var only])
        {
            if (Wants(turn.Words) is not null)
                await dialogs.Context.SayAsync(Texts["ShownFirst"], null, cancellationToken);
            await OpenAsync(dialogs, turn, only, cancellationToken);
        }
        else
        {
            if (Wants(turn.Words) is not null)
                await dialogs.Context.SayAsync(Texts["OneAtATime"], null, cancellationToken);
            await dialogs.Context.ShowAsync(ReviewCard.List(Texts, turn.Memory.NewCard(), meant, turn), null, cancellationToken);
        }
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        pressed.Verb == ReviewingVerbs.List
            ? BeginAsync(dialogs, turn, cancellationToken)
            : DoAsync(dialogs, turn, pressed.Verb, pressed.Subject, pressed.Card, cancellationToken);

    async Task DoAsync(DialogContext dialogs, Turn turn, Verb verb, string subject, string card, CancellationToken cancellationToken)
    {
        var parts = subject.Split(':');
        var id = Guid.TryParse(parts[0], CultureInfo.InvariantCulture, out var guid) ? new SubmissionId(guid) : default;
        if (
            await reviews.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, id, cancellationToken) is not { } material
            || turn.Speaker.Batch.ItemOf(material.Submission.Item) is null
        )
        {
            await dialogs.Context.SayAsync(Texts["NotThere"], [Texts["HelpTitle"]], cancellationToken);
            return;
        }
        switch (verb)
        {
            case var it when it == ReviewingVerbs.File:
                foreach (var file in material.Files)
                    await dialogs.Context.SendFileAsync(turn, file, file.Name, cancellationToken);
                break;
            case var it when it == ReviewingVerbs.RemarkFile && parts.Length == 2:
                if (await sheet.RemarkFileAsync(material, parts[1], cancellationToken) is { } remark)
                    await dialogs.Context.SendFileAsync(turn, remark, remark.Name, cancellationToken);
                else
                    await dialogs.Context.SayAsync(Texts["NotThere"], [Texts["HelpTitle"]], cancellationToken);
                break;
            case var changes when changes == ReviewingVerbs.Changes && material.Submission.State == SubmissionState.HandedIn:
            case var reopens when reopens == ReviewingVerbs.Reopen && material.Submission.State == SubmissionState.Accepted:
                await dialogs.BeginDialogAsync(
                    AskForChangesConversation.DialogId,
                    turn.Input is Input.Said
                    && turn.Folded != Phrase.Fold(Texts["Changes"])
                    && WithoutWhich(MaterialReading.WhyBack(turn.Words) ?? MaterialReading.Wrong(turn.Words), turn, material) is { Length: > 0 } why
                        ? $"{parts[0]}:{why}"
                        : parts[0],
                    cancellationToken
                );
                break;
            case var it when it == ReviewingVerbs.Remark:
                await dialogs.BeginDialogAsync(RemarkConversation.DialogId, parts[0], cancellationToken);
                break;
            case var it when it == ReviewingVerbs.Accept:
                await AcceptAsync(dialogs, turn, material, card, cancellationToken);
                break;
            case var it when it == ReviewingVerbs.History:
                await dialogs.Context.ShowAsync(
                    await sheet.HistoryAsync(turn.Memory.NewCard(), material, turn, cancellationToken),
                    null,
                    cancellationToken
                );
                break;
            default:
                await OpenAsync(dialogs, turn, material, cancellationToken);
                break;
        }
    }

    async Task OpenAsync(DialogContext dialogs, Turn turn, WaitingMaterial material, CancellationToken cancellationToken)
    {
        await looks.NoteAsync(turn.Speaker.Id, material.Submission.TraineeId, LookedAt.Files, cancellationToken);
        LastShown.Material.Keep(turn, material.Submission.Id.Value);
        LastShown.MaterialOf.Keep(turn, new PersonNames(material.Submission.TraineeId.Value, material.Name, material.NameEn));
        await dialogs.Context.ShowAsync(await sheet.OfAsync(turn.Memory.NewCard(), material, turn, cancellationToken), null, cancellationToken);
    }

    async Task AcceptAsync(DialogContext dialogs, Turn turn, WaitingMaterial material, string card, CancellationToken cancellationToken)
    {
        var outcome = await reviews.AcceptAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Batch, material.Submission.Id, cancellationToken);
        var answer = new Card(card).Text(ReviewCard.Said(Texts, outcome, material, turn));
        if (outcome is ReviewOutcome.Done)
            answer.Buttons(new Button(Texts["Reopen"], ReviewingVerbs.Reopen.About(material.Submission.Id)));
        answer.Buttons(new Button(Texts["List"], ReviewingVerbs.List));
        await (
            turn.Input is Input.Pressed
                ? dialogs.Context.ReplaceAsync(answer, cancellationToken)
                : dialogs.Context.ShowAsync(answer, null, cancellationToken)
        );
    }

    static Verb? Said(Turn turn) =>
        LastShown.Material.In(turn) is null || turn.Input is not Input.Said
            ? null
            : Sayable.FirstOrDefault(one => Description.Texts.LinesInBoth(one.Key).Any(title => Phrase.Fold(title) == turn.Folded)).Verb
                ?? (
                    MaterialReading.Accepts(turn.Words) ? ReviewingVerbs.Accept
                    : MaterialReading.WhyBack(turn.Words) is not null ? ReviewingVerbs.Changes
                    // What is said of the one that is open, and of nobody else's.
                    : IsOnlyOfOpen(turn)
                    && Wants(turn.Words) is { } wanted
                    && (wanted != ReviewingVerbs.Accept || MaterialReading.AcceptsOpen(turn.Words))
                        ? wanted
                    : null
                );

    /// <summary>Without the words that only say whose material it is: "Chen Jing's case report is too short" is too short.</summary>
    static string? WithoutWhich(string? why, Turn turn, WaitingMaterial material)
    {
        if (why is null)
            return why;
        var names = (turn.Heard?.Things ?? [])
            .Where(thing => thing.Kind == ThingKind.Person)
            .Select(thing => turn.Words[thing.Start..thing.End])
            .Concat([material.Name, material.NameEn, .. material.NameEn.Split(' ').Where(part => part.Length > 2)]);
        var item = turn.Speaker.Batch.ItemOf(material.Submission.Item);
        List<string> words = [.. (item?.Called ?? []).Concat(names).Where(word => word.Length > 0).OrderByDescending(word => word.Length)];
        // Only what stands in front says which it is.
        why = Which().Replace(SentBack().Replace(why, ""), "");
        while (words.Find(word => why.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } front)
            why = Which().Replace(why[front.Length..], "");
        return Blanks().Replace(Courtesy().Replace(why, ""), " ").Trim(' ', ',', '，');
    }

    /// <summary>"Send back Chen Jing's statement, …": what shall be different comes after it.</summary>
    [GeneratedRegex(
        @"^(?:please |pls |can you |and )*(?:send back|give back|return)\s+(?!it\b|this\b|that\b)[^,;:.]{1,60}?(?:[,;:.]\s*|\s+(?:because|since"
            + @"|as)\s+|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex SentBack();

    [GeneratedRegex(@"[,，]?\s*\b(?:pls|please)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(
        @"^(?:['’]s\b|的|\bis\b|\bmaterials?\b|\breports?\b|\bpls\b|\bplease\b|材料|报告|改(?=[,，\s])|[\s,，:：;；])+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Which();

    static bool IsOnlyOfOpen(Turn turn) =>
        !SessionReader.IsQuestion(turn.Words)
        && !MaterialReading.SaysAll(turn.Words)
        && !Hours().IsMatch(turn.Words)
        && turn.Heard is { } heard
        && !heard.Names(ThingKind.Length)
        && heard.Things.Where(thing => thing.Kind == ThingKind.Person).All(thing => IsWhose(turn, turn.Words[thing.Start..thing.End]))
        && ItemNamed(turn) is null;

    /// <summary>The name is of the one whose material is open.</summary>
    static bool IsWhose(Turn turn, string name) =>
        LastShown.MaterialOf.In(turn) is { } whose && NameReader.Places(name, new PeopleVocabulary([whose])).Any(place => place.Key == whose.Key);

    /// <summary>Hours are spoken of, not the material that was opened before.</summary>
    [GeneratedRegex(
        @"\b(?:hours?|entry|entries|session|message|announcement)\b|时数|学时|小时|记录|条|督导|通知|消息",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Hours();

    [GeneratedRegex(@"\bmaterials?\b|材料", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Materials();

    /// <summary>More time, reminders and dates are another's.</summary>
    [GeneratedRegex(
        @"\b(?:due|deadline|extend|extension|postpone|move|until|more time|remind|tell|nudge|missing|handed in|hand in|upload)\b|延|截止|推迟|提醒|催|通知"
            + @"|告诉|没交|还没|缺|期",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Deadlines();

    [GeneratedRegex(@"\d{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
