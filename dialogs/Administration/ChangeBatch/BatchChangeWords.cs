using System.Globalization;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.ChangeBatch;

/// <summary>What differs between two states of a batch, each in a sentence.</summary>
sealed class BatchChangeWords(Turn turn)
{
    const int MinutesOfHour = 60;

    static readonly Texts Texts = new(typeof(BatchChangeWords));

    public IReadOnlyList<string> Of(BatchPlan before, BatchPlan after) =>
        [
            .. Needed(before, after),
            .. Days(before.Description, after.Description),
            .. Limits(before.Description, after.Description),
            .. Types(before.Description, after.Description),
        ];

    IEnumerable<string> Needed(BatchPlan before, BatchPlan after)
    {
        var words = new RuleWords(turn);
        foreach (var now in after.Requirements)
            if (before.Requirements.FirstOrDefault(one => one.Name() == now.Name()) is { } then && then.Needed != now.Needed)
                yield return Texts.Say(
                    "NeedChanged",
                    ("rule", words.Name(now)),
                    ("after", RuleWords.Amount(now, now.Needed)),
                    ("before", RuleWords.Amount(then, then.Needed))
                );
    }

    IEnumerable<string> Days(BatchDescription before, BatchDescription after)
    {
        if (before.StartsOn != after.StartsOn)
            yield return Texts.Say("BeginChanged", ("after", Day(after.StartsOn)), ("before", Day(before.StartsOn)));
        if (before.EndsOn != after.EndsOn)
            yield return Texts.Say("EndChanged", ("after", Day(after.EndsOn)), ("before", Day(before.EndsOn)));
        if (before.DefenceOn != after.DefenceOn && after.DefenceOn is { } defence)
            yield return before.DefenceOn is { } then
                ? Texts.Say("DefenceChanged", ("after", Day(defence)), ("before", Day(then)))
                : Texts.Say("DefenceNew", ("after", Day(defence)));
        foreach (var closed in after.ClosedBeside(before))
            yield return Texts.Say("ClosedNew", ("days", Span(closed.From, closed.To)), ("name", closed.Name.In(turn.Language)));
        foreach (var open in before.ClosedBeside(after))
            yield return Texts.Say("ClosedGone", ("days", Span(open.From, open.To)), ("name", open.Name.In(turn.Language)));
    }

    IEnumerable<string> Limits(BatchDescription before, BatchDescription after)
    {
        foreach (var limit in Enum.GetValues<BatchLimit>())
        {
            var (then, now) = (Value(limit, before), Value(limit, after));
            if (then == now)
                continue;
            yield return then is null || now is null
                ? Texts.Say(now is null ? "PlacesGone" : "PlacesNew", ("after", now), ("before", then))
                : Texts.Say($"Limit.{limit}", ("after", Said(limit, now.Value)), ("before", Said(limit, then.Value)));
        }
    }

    static int? Value(BatchLimit limit, BatchDescription batch) =>
        limit switch
        {
            BatchLimit.OpenBookings => batch.Booking.OpenBookings,
            BatchLimit.CancelHours => batch.Booking.CancelHours,
            BatchLimit.MoveHours => batch.Booking.MoveHours,
            BatchLimit.NoticeHours => batch.Booking.NoticeHours,
            BatchLimit.DaysAhead => batch.Booking.DaysAhead,
            BatchLimit.GroupPlaces => batch.Booking.GroupPlaces,
            BatchLimit.DaysBack => batch.Limits.DaysBack,
            BatchLimit.MinutesPerDay => batch.Limits.MinutesPerDay,
            BatchLimit.ReviewDays => batch.Limits.ReviewDays,
            _ => batch.Limits.UndoHours,
        };

    static string Said(BatchLimit limit, int value) =>
        limit switch
        {
            BatchLimit.CancelHours or BatchLimit.MoveHours or BatchLimit.NoticeHours or BatchLimit.UndoHours => Spoken.Length(value * MinutesOfHour),
            BatchLimit.MinutesPerDay => Spoken.Length(value),
            BatchLimit.DaysAhead or BatchLimit.DaysBack or BatchLimit.ReviewDays => Spoken.Days(value),
            _ => value.ToString(CultureInfo.CurrentCulture),
        };

    IEnumerable<string> Types(BatchDescription before, BatchDescription after)
    {
        foreach (var type in after.ActivityTypes)
        {
            var name = type.Name.In(turn.Language);
            if (before.TypeOf(type.Key) is not { } then)
            {
                yield return Texts.Say(
                    "TypeNew",
                    ("name", name),
                    ("other", type.Name.In(turn.Language == Language.Chinese ? Language.English : Language.Chinese))
                );
                continue;
            }
            if (then.Retired != type.Retired)
                yield return Texts.Say(type.Retired ? "TypeRetired" : "TypeBack", ("name", name));
            foreach (var word in type.SynonymsEn.Concat(type.SynonymsZh).Except(then.SynonymsEn.Concat(then.SynonymsZh)))
                yield return Texts.Say("WordNew", ("word", word), ("name", name));
        }
        foreach (var type in before.ActivityTypes.Where(type => after.TypeOf(type.Key) is null))
            yield return Texts.Say("TypeGone", ("name", type.Name.In(turn.Language)));
    }

    public string Span(DateOnly from, DateOnly to) => from == to ? Day(from) : Texts.Say("FromTo", ("from", Day(from)), ("to", Day(to)));

    string Day(DateOnly day) => Spoken.Date(day, turn.Today);
}
