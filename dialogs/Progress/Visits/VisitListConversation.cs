using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.Classes;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Visits;

/// <summary>An administrator sees who comes to a visit, and has it as a sheet or to print for those who receive them.</summary>
public sealed class VisitListConversation(Core.Sessions.Visits visits, ClassBoard board, FileStore files) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(VisitListConversation), "visit-list", "TriggersList")
        {
            Intents = ["visit_list"],
            Theme = Theme.Progress,
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Verbs = VisitVerbs.OfAdministrator,
            GoesOnWith = VisitAsked.OfWaiting,
            Fits = turn => turn.Input is Input.Said && VisitAsked.WhoComes(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
        };

    /// <summary>Of the visit that is named; of several the list of visits.</summary>
    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var wish = new ClassWish(turn);
        var all = (await board.AllAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken))
            .Where(view => view.Session.Kind == SessionKind.Visit)
            .ToList();
        wish.LookForCities(all);
        var meant = all.Where(wish.Fits).ToList();
        if (meant.Count > 1 && meant.FindAll(view => view.Session.EndsAt > turn.Now) is { Count: > 0 } ahead)
            meant = ahead;
        if (meant.Count == 0)
            await dialogs.Context.ShowAsync(
                new NoSuchClass(turn, wish).Card(
                    await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken),
                    SessionKind.Visit
                ),
                null,
                cancellationToken
            );
        else if (meant is [var one])
            await ShowAsync(dialogs, turn, one.Session.Id, named: false, cancellationToken);
        else
            await dialogs.Context.ShowAsync(ClassCard.List(turn.Memory.NewCard(), Texts["WhichVisit"], meant, turn), null, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var subject))
            return;
        var (id, named) = (new SessionId(subject), pressed.Verb.Is(VisitVerbs.Named, VisitVerbs.SheetNamed, VisitVerbs.PrintNamed));
        if (pressed.Verb.Is(VisitVerbs.List, VisitVerbs.Named))
            await ShowAsync(dialogs, turn, id, named, cancellationToken);
        else if (await visits.ListAsync(turn.Speaker.AsHost(), id, cancellationToken) is { } list)
        {
            var file = pressed.Verb.Is(VisitVerbs.Print, VisitVerbs.PrintNamed)
                ? VisitListFiles.Pdf(list, named, turn)
                : VisitListFiles.Sheet(list, named, turn);
            var (speaker, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
            var kept = await files.KeepAsync(speaker, batch, file.Name, file.ContentType, file.Content, cancellationToken);
            visits.Written(list, kept);
            await dialogs.Context.SendFileAsync(turn, kept, file.Description, cancellationToken);
        }
        else
            await dialogs.Context.SayAsync(Texts["NoVisit"], [Texts.Shared["Classes"]], cancellationToken);
    }

    async Task ShowAsync(DialogContext dialogs, Turn turn, SessionId id, bool named, CancellationToken cancellationToken)
    {
        if (await visits.ListAsync(turn.Speaker.AsHost(), id, cancellationToken) is { } list)
            await dialogs.Context.ShowAsync(VisitCard.List(turn.Memory.NewCard(), list, named, turn), null, cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["NoVisit"], [Texts.Shared["Classes"]], cancellationToken);
    }
}
