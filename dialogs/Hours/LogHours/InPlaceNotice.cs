using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.LogHours;

/// <summary>Tells a trainee what an administrator entered in their place, or took back.</summary>
public sealed class InPlaceNotice(EntryHistory history, HourLog hours) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(InPlaceNotice));

    public static NoticeDescription Description { get; } = new(typeof(InPlaceNotice), LogInPlace.Notice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var card = new Card("").Title(Texts["InPlaceTitle"]);
        List<HourEntry> told = [];
        foreach (var subject in subjects.Distinct())
        {
            if (
                !Guid.TryParseExact(subject, "N", out var id)
                || await history.OfAsync(reader.Speaker.Id, reader.Speaker.BatchId, new EntryId(id), cancellationToken) is not { } story
            )
                continue;
            var words = new EntryWords(reader.AsTurn(), story.People);
            var by = words.Name(story.Events.OfType<EntryEvent.Changed>().First().By);
            card.Item(
                Texts.Say("InPlaceLine", ("day", words.Day(story.Entry.Day)), ("entry", words.Short(story.Entry.Facts))),
                Texts.Say(story.Entry.State == EntryState.Withdrawn ? "InPlaceTakenBack" : "InPlaceEntered", ("name", by))
            );
            told.Add(story.Entry);
        }
        if (told.Count == 0)
            return null;
        EntryWords.Total(card, await hours.TotalsAsync(reader.Speaker.AsTrainee()));
        if (told is [var only])
            card.Buttons(new Button(Texts.Shared["History"], HistoryVerbs.Of.About(only.Id)));
        return card.Buttons(new Button(Texts.Shared["MyHours"], HoursVerbs.List));
    }
}
