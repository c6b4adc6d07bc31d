using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Materials.ReviewMaterials;
using SupervisionBot.Dialogs.Materials.SubmitMaterials;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Points;

/// <summary>
/// What reviewers said of a trainee's version: points to tick off with the next one, by a press or by number; comments and files that came back.
/// </summary>
public sealed partial class PointsConversation(PointTicks ticks, MaterialList list, MaterialVersions versions, Remarks remarks, MaterialSheet sheet)
    : Conversation(Description),
        IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(PointsConversation), "points")
        {
            Intents = ["review_comments"],
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Trainee) && speaker.Batch.Checklist is { Count: > 0 },
            Verbs = PointsVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var points = await NewestAsync(turn, cancellationToken);
        if (points is null)
        {
            await SaidLastAsync(dialogs, turn, cancellationToken);
            return;
        }
        // A number in what only probably asks for it ticks nothing.
        if (!Description.IsAskedBy(turn))
        {
            await dialogs.Context.ShowAsync(Card(turn.Memory.NewCard(), points, turn), null, cancellationToken);
            return;
        }
        foreach (var number in Number().Matches(turn.Folded).Select(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture)).Distinct())
        {
            if (number < 1 || number > points.Points.Count)
            {
                await dialogs.Context.SayAsync(
                    Texts.Say("NoSuchPoint", ("number", number), ("most", points.Points.Count)),
                    [Texts["HelpTitle"]],
                    cancellationToken
                );
                return;
            }
            points = await ticks.TickAsync(
                turn.Speaker.AsTrainee(),
                points.Version.Id,
                number - 1,
                !points.Points[number - 1].IsDone,
                cancellationToken
            ) ?? points;
        }
        await dialogs.Context.ShowAsync(Card(turn.Memory.NewCard(), points, turn), null, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var parts = pressed.Subject.Split(':');
        var (trainee, id) = (turn.Speaker.AsTrainee(), Guid.TryParse(parts[0], CultureInfo.InvariantCulture, out var guid) ? guid : default);
        if (pressed.Verb == PointsVerbs.File && await remarks.FindAsync(trainee, id, cancellationToken) is { File: { } file })
            await dialogs.Context.SendFileAsync(turn, file, file.Name, cancellationToken);
        else if (
            pressed.Verb == PointsVerbs.Said
            && await versions.FindAsync(trainee, new SubmissionId(id), cancellationToken) is { Submission: var version }
        )
            await ShowSaidAsync(dialogs, turn, version, cancellationToken);
        else if (pressed.Verb == PointsVerbs.List && await ticks.FindAsync(trainee, new SubmissionId(id), cancellationToken) is { } points)
            await dialogs.Context.ShowAsync(Card(turn.Memory.NewCard(), points, turn), null, cancellationToken);
        else if (
            pressed.Verb == PointsVerbs.Tick
            && parts.Length == 3
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            && await ticks.TickAsync(trainee, new SubmissionId(id), ordinal, parts[2] == "done", cancellationToken) is { } ticked
        )
            await dialogs.Context.ReplaceAsync(Card(pressed.Card, ticked, turn), cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["NotOpen"], [Texts["MyMaterials"]], cancellationToken);
    }

    /// <summary>No points wait to be ticked off: what was said of the document that is named, or of the one that came back last.</summary>
    async Task SaidLastAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var named = new ItemsNamed(turn.Speaker.Batch.Checklist ?? []).In(turn.Words) is [var (item, _, _), ..] ? item.Key : null;
        var version = (await list.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Batch, cancellationToken))
            .Select(one => one.Last)
            .OfType<Submission>()
            .Where(one => one.State is SubmissionState.ChangesAsked or SubmissionState.Accepted && (named is null || one.Item == named))
            .MaxBy(one => (one.State == SubmissionState.ChangesAsked, one.At));
        if (version is null || Description.IsAskedBy(turn))
            await dialogs.Context.SayAsync(Texts["Nothing"], [Texts["MyMaterials"]], cancellationToken);
        else
            await ShowSaidAsync(dialogs, turn, version, cancellationToken);
    }

    async Task ShowSaidAsync(DialogContext dialogs, Turn turn, Submission version, CancellationToken cancellationToken) =>
        await dialogs.Context.ShowAsync(
            (await sheet.HistoryAsync(turn.Memory.NewCard(), version, turn, cancellationToken)).Buttons(
                new Button(Texts["MyMaterials"], MaterialsVerbs.List)
            ),
            null,
            cancellationToken
        );

    Card Card(string id, AskedPoints points, Turn turn)
    {
        var (version, card) = (points.Version, new Card(id));
        var item = turn.Speaker.Batch.ItemOf(version.Item)?.Name.In(turn.Language) ?? version.Item;
        card.Title(Texts.Say("Title", ("item", item), ("number", version.Number), ("before", points.Number)));
        foreach (var (index, point) in points.Points.Index())
            card.Row(
                Texts.Say(point.IsDone ? "Done" : "Open", ("number", index + 1), ("point", point.Text)),
                "",
                new Button("", PointsVerbs.Tick.About($"{version.Id.Value:N}:{index}:{(point.IsDone ? "open" : "done")}"))
            );
        var isWhole = points.Points.All(point => point.IsDone);
        if (
            version is { State: SubmissionState.HandedIn, FinalAt: null }
            && version.TraineeId == turn.Speaker.Id
            && turn.Speaker.Batch.ItemOf(version.Item) is { MustBeFinal: true }
        )
            card.Buttons(MaterialsCard.Final(version, isWhole ? ButtonStyle.First : ButtonStyle.Plain));
        return card.Hint(Texts[isWhole ? "AllDone" : "How"])
            .Buttons(new Button(Texts["Said"], PointsVerbs.Said.About(version.Id)), new Button(Texts["MyMaterials"], MaterialsVerbs.List));
    }

    /// <summary>Of the version that was handed in last and follows a review that asked for something.</summary>
    async Task<AskedPoints?> NewestAsync(Turn turn, CancellationToken cancellationToken)
    {
        var standing = await list.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Batch, cancellationToken);
        var open = standing
            .Select(one => one.Last)
            .OfType<Submission>()
            .Where(version => version.State is SubmissionState.HandedIn or SubmissionState.AwaitsGroup);
        foreach (var version in open.OrderByDescending(version => version.At))
            if (await ticks.BeforeAsync(version, cancellationToken) is { } points)
                return points;
        return null;
    }

    [GeneratedRegex(@"\d{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
