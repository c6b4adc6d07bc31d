using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.MyProgress;

/// <summary>Says when a trainee will be done, at the pace of the last weeks or at one that they suppose.</summary>
public sealed class ForecastConversation(Outlooks outlooks, WhoHelps helps) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ForecastConversation), "forecast", "TriggersForecast")
        {
            Intents = ["forecast"],
            IsGuessing = _ => true,
            Listed = false,
            OnlyTells = true,
            Fits = Fits,
            Verbs = ForecastVerbs.Every,
        };

    /// <summary>Also asked for in other words: "what if 8 hours a week?".</summary>
    static double Fits(Turn turn)
    {
        if (DoneBy(turn) is not null || Doubts(turn) || AsksWhy(turn))
            return Phrase.Whole;
        var fit = Description.FitsPhrase(turn);
        return fit < Phrase.Whole && QuestionReader.AsksWhen(turn.Words) ? QuestionSigns.Asked(turn) : fit;
    }

    /// <summary>Whether it can be done at all is doubted.</summary>
    static bool Doubts(Turn turn) => turn.Input is Input.Said && turn.Speaker.Is(Role.Trainee) && WorrySaid.OfFinishing(turn.Words);

    /// <summary>Why they are said to be behind is asked.</summary>
    static bool AsksWhy(Turn turn) => turn.Input is Input.Said && turn.Speaker.Is(Role.Trainee) && StandingAsked.WhyBehind(turn.Words);

    /// <summary>What the plan has by today beside what there is, and what comes of the pace.</summary>
    Card Why(Turn turn, Outlook outlook, RuleOutlook practicum)
    {
        var (planned, logged) = (HoursByWeek.ByPlan(outlook.Days, practicum.Rule.Needed), practicum.Rule.Approved + practicum.Rule.Waiting);
        var card = new Card(turn.Memory.NewCard())
            .Title(Texts["WhyTitle"])
            .Text(
                Texts.Say(
                    planned > logged ? "WhyBehind" : "WhyNotBehind",
                    ("planned", Spoken.Length(planned)),
                    ("logged", Spoken.Length(logged)),
                    ("behind", Spoken.Length(Math.Max(0, planned - logged)))
                )
            );
        var forecasts = new ForecastWords(turn, outlook.Days);
        foreach (var sentence in practicum.Forecast is { } forecast ? forecasts.Say(practicum.Rule, forecast) : [])
            card.Text(sentence);
        return card.Hint(forecasts.Basis());
    }

    static DateOnly? DoneBy(Turn turn) =>
        turn.Input is Input.Said && turn.Speaker.Is(Role.Trainee)
            ? QuestionReader.DoneBy(turn.Words, turn.Today, turn.Language == Language.Chinese)
            : null;

    /// <summary>What each week takes to be done by the day that was named.</summary>
    Card By(Turn turn, Outlook outlook, RuleOutlook practicum, DateOnly day)
    {
        var missing = Math.Max(0, practicum.Rule.Needed - practicum.Rule.Approved - practicum.Rule.Waiting);
        var card = new Card(turn.Memory.NewCard()).Title(Texts["ForecastTitle"]);
        return Forecast.NeededInAWeek(missing, outlook.Days, day) is { } needed && missing > 0
            ? card.Text(
                    Texts.Say(
                        "NeededBy",
                        ("day", Spoken.Date(day, turn.Today)),
                        ("needed", Spoken.Length(needed)),
                        ("missing", Spoken.Length(missing))
                    )
                )
                .Hint(new ForecastWords(turn, outlook.Days).Basis())
            : card.Text(Texts[missing == 0 ? "NothingLeft" : "NoDayLeft"]);
    }

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var outlook = await outlooks.OwnAsync(turn.Speaker.AsTrainee(), turn.Today, cancellationToken);
        if (Doubts(turn))
        {
            turn.Took.Add(Speech.Hearing.ThingKind.Length);
            var supervisors = (await helps.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken)).Supervisors;
            await dialogs.Context.SayAsync(
                supervisors.Count == 0
                    ? Texts["DoubtAlone"]
                    : Texts.Say("Doubt", ("name", Spoken.Choice([.. supervisors.Take(2).Select(one => one.In(turn.Language))]))),
                null,
                cancellationToken
            );
        }
        var card =
            outlook.Practicum is not { } practicum ? new Card(turn.Memory.NewCard()).Title(Texts["ForecastTitle"]).Text(Texts["NoPractice"])
            : AsksWhy(turn) ? Why(turn, outlook, practicum)
            : DoneBy(turn) is { } day ? By(turn, outlook, practicum, day)
            : QuestionReader.RateIn(turn.Words) is { } rate ? Supposed(turn, outlook, practicum, rate)
            : Expected(turn, outlook, practicum);
        await dialogs.Context.ShowAsync(
            card.Buttons(new Button(Texts["HelpTitle"], ProgressVerbs.Show), new Button(Texts.Shared["LogHours"], LogVerbs.Another)),
            null,
            cancellationToken
        );
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        BeginAsync(dialogs, turn, cancellationToken);

    Card Expected(Turn turn, Outlook outlook, RuleOutlook practicum)
    {
        var (forecasts, rules) = (new ForecastWords(turn, outlook.Days), new RuleWords(turn));
        var card = new Card(turn.Memory.NewCard()).Title(Texts["ForecastTitle"]);
        foreach (var sentence in forecasts.Say(practicum.Rule, practicum.Forecast!))
            card.Text(sentence);
        foreach (var other in outlook.Rules.Where(rule => rule != practicum && rule is { Forecast: not (null or Forecast.Reached) }))
            card.Text(forecasts.Short(other.Rule, rules.Name(other.Rule.Figure), other.Forecast!));
        return card.Hint(forecasts.Basis());
    }

    Card Supposed(Turn turn, Outlook outlook, RuleOutlook practicum, Rate rate)
    {
        var forecasts = new ForecastWords(turn, outlook.Days);
        var pace = new Pace(rate.Minutes, rate.Days);
        var forecast = Forecast.AtPace(practicum.Rule.Needed, practicum.Rule.Approved + practicum.Rule.Waiting, pace, outlook.Days);
        var card = new Card(turn.Memory.NewCard())
            .Title(Texts.Say("SupposedTitle", ("pace", Spoken.Length(pace.PerWeek))))
            .Text(forecasts.Supposed(practicum.Rule, forecast));
        if (forecast is Forecast.Expected { WeekNeeded: { } needed })
            card.Text(Texts.Say("WeekNeeded", ("end", Spoken.Date(outlook.Days.EndsOn, turn.Today)), ("needed", Spoken.Length(needed))));
        return card.Hint(forecasts.Basis());
    }
}
