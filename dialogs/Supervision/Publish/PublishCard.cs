using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.Publish;

/// <summary>The cards of publishing: what was understood with what stands in its way, and what was published.</summary>
static class PublishCard
{
    const int MostDays = 16;
    const int MostProblems = 6;

    static readonly Texts Texts = new(typeof(PublishCard));

    public static Card Confirm(PublishDraft draft, IReadOnlyList<Planned> plan, Turn turn)
    {
        var good = plan.Where(planned => planned.Problem is null).ToList();
        var card = new Card(draft.Card!).Title(good.Count == 1 ? Texts["ConfirmOne"] : Texts.Say("Confirm", ("count", good.Count)));
        Facts(card, draft, [.. good.Select(planned => planned.Span)], turn);
        LeftOut(card, plan, turn);
        if (draft.Unheard is { } unheard)
            card.Text(Texts.Say("Unheard", ("words", unheard)));
        if (draft.Until > turn.Speaker.Batch.EndsOn)
            card.Hint(Texts.Say("BatchEnds", ("day", Spoken.Date(turn.Speaker.Batch.EndsOn, turn.Today))));
        return card.Buttons(
            new Button(Texts["Publish"], PublishVerbs.Save, style: ButtonStyle.First),
            new Button(Texts.Shared["Change"], PublishVerbs.Change),
            new Button(Texts.Shared["Cancel"], PublishVerbs.Cancel)
        );
    }

    public static Card Published(string id, PublishDraft draft, PublishOutcome.Published done, Turn turn)
    {
        var card = new Card(id).Title(done.Sessions.Count == 1 ? Texts["PublishedOne"] : Texts.Say("Published", ("count", done.Sessions.Count)));
        Facts(card, draft, [.. done.Sessions.Select(session => session.Span)], turn);
        return card.Hint(Texts["PublishedHint"])
            .Buttons(new Button(Texts.Shared["MySessions"], HostVerbs.List), new Button(Texts["Another"], PublishVerbs.Another));
    }

    public static string Problem(Planned planned, Turn turn)
    {
        var day = Spoken.Date(LocalSpan.Of(planned.Span, turn.Speaker.Zone).Day, turn.Today);
        return planned.Problem switch
        {
            PlanProblem.Past => Texts.Say("ProblemPast", ("day", day)),
            PlanProblem.OutsideBatch batch => Texts.Say(
                "ProblemBatch",
                ("day", day),
                ("from", Spoken.Date(batch.From, turn.Today)),
                ("to", Spoken.Date(batch.To, turn.Today))
            ),
            PlanProblem.Closed batch => Texts.Say("ProblemBatchClosed", ("on", Spoken.Date(batch.On, turn.Today))),
            PlanProblem.ClosedDay closed => Texts.Say("ProblemClosed", ("day", day), ("name", closed.Name.In(turn.Language))),
            PlanProblem.Taken taken => Texts.Say("ProblemTaken", ("day", day), ("other", new SessionWords(turn).When(taken.Other))),
            PlanProblem.SuperviseeBusy => Texts.Say("ProblemSupervisee", ("day", day)),
            PlanProblem.OnePlace => Texts.Say("ProblemOnePlace", ("day", day)),
            PlanProblem.FewerThanBooked fewer => Texts.Say("ProblemFewer", ("day", day), ("count", fewer.Booked)),
            PlanProblem.MoreThanAllowed allowed => Texts.Say("ProblemMore", ("most", allowed.Most)),
            PlanProblem.OddMinutes => Texts.Say("ProblemMinutes", ("day", day)),
            _ => Texts.Say("ProblemTwice", ("day", day)),
        };
    }

    static void Facts(Card card, PublishDraft draft, List<Span> spans, Turn turn)
    {
        var local = spans.ConvertAll(span => LocalSpan.Of(span, turn.Speaker.Zone));
        var days = local.Select(at => at.Day).Distinct().ToList();
        var times = local.Select(at => Spoken.Range(at.From, at.To)).Distinct().ToList();
        card.Facts(
            (Texts[days.Count == 1 ? "FactDay" : "FactDays"], Days(days, turn)),
            (Texts.Shared["FactTime"], string.Join(Texts.Shared["ListSeparator"], times)),
            (Texts.Shared["FactType"], SessionWords.Kind(draft.Kind!.Value)),
            (Texts["FactPlaces"], draft.Kind == SessionKind.Group ? Texts.Say("PlacesOf", ("count", draft.Places)) : ""),
            (Texts.Shared["FactWhere"], draft.Place),
            (Texts.Shared["FactTheme"], draft.Topic),
            (Texts["FactBuffer"], draft.Buffer is > 0 and var minutes ? Spoken.Length(minutes) : ""),
            (Texts["FactNotice"], draft.NoticeHours is { } hours ? Texts.Say("HoursBefore", ("length", Lead(hours))) : ""),
            (Texts["FactAhead"], draft.DaysAhead is { } ahead ? Texts.Say("HoursBefore", ("length", Spoken.Days(ahead))) : "")
        );
    }

    static string Lead(int hours) => hours > 24 && hours % 24 == 0 ? Spoken.Days(hours / 24) : Spoken.Length(hours * 60L);

    static string Days(List<DateOnly> days, Turn turn)
    {
        if (days.Count == 1)
            return Spoken.ComingDay(days[0], turn.Today);
        var shown = string.Join(Texts.Shared["ListSeparator"], days.Take(MostDays).Select(day => Spoken.Date(day, turn.Today)));
        return days.Count <= MostDays ? shown : Texts.Say("AndMore", ("days", shown), ("more", days.Count - MostDays));
    }

    static void LeftOut(Card card, IReadOnlyList<Planned> plan, Turn turn)
    {
        var problems = plan.Where(planned => planned.Problem != null).ToList();
        foreach (var why in problems.Select(planned => Problem(planned, turn)).Distinct().Take(MostProblems))
            card.Hint(Texts.Say("LeftOut", ("why", why)));
        if (problems.Count > MostProblems)
            card.Hint(Texts.Say("LeftOutMore", ("count", problems.Count - MostProblems)));
    }
}
