using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Supervision.Attendance;

/// <summary>Answers who was at a session that is over.</summary>
static class AttendanceTold
{
    static readonly Texts Texts = new(typeof(AttendanceTold));

    /// <param name="day">The day that was asked about; null for the last one.</param>
    /// <param name="view">Null where there was none.</param>
    /// <param name="stands">It was said as it stands already.</param>
    public static Card Of(Turn turn, DateOnly? day, AttendanceView? view, bool stands)
    {
        var text = Spoken.Sentence(
            view is not null ? Came(view, new SessionWords(turn))
            : day is { } named ? NoneOn(turn, named)
            : Texts["NothingHeld"]
        );
        var card = new Card(turn.Memory.NewCard()).Text(stands ? Texts.Say("StandsSo", ("what", text)) : text);
        foreach (var one in view?.Booked ?? [])
            if (one.MadeUpBy is { } later)
                card.Hint(Texts.Say("MadeUpSince", ("name", new SessionWords(turn).Name(one.Who)), ("when", new SessionWords(turn).When(later))));
        return view is null
            ? card
            : card.Buttons(new Button(Texts[view.Report is null ? "HelpTitle" : "Correct"], AttendanceVerbs.Change.About(AttendanceCard.Of(view))));
    }

    /// <summary>Several of one day: which is meant.</summary>
    public static Card Which(Turn turn, DateOnly day, IReadOnlyList<AttendanceView> views) =>
        AttendanceCard.Choose(
            turn.Memory.NewCard(),
            Spoken.Sentence(Texts.Say("WhichThatDay", ("day", Spoken.Date(day, turn.Today)))),
            views,
            new SessionWords(turn)
        );

    public static string NoneOn(Turn turn, DateOnly day) =>
        Texts.Say(turn.Speaker.Is(Role.Administrator) ? "NothingThatDay" : "NoneThatDay", ("day", Spoken.Date(day, turn.Today)));

    static string Came(AttendanceView view, SessionWords words)
    {
        string Names(bool came) =>
            Spoken.All([.. view.Booked.Where(booked => (booked.Host == true) == came).Select(booked => words.Name(booked.Who))]);
        var when = AttendanceCard.Which(view.Session, words);
        return view switch
        {
            { Report: null } => Texts.Say("NotSaidYet", ("when", when)),
            { Report.Held: false } => Texts.Say("TakenBack", ("when", when)),
            _ when view.Booked.All(booked => booked.Host == true) => Texts.Say("AllCame", ("when", when), ("names", Names(true))),
            _ when view.Booked.All(booked => booked.Host != true) => Texts.Say("NoneCame", ("when", when), ("names", Names(false))),
            _ => Texts.Say("SomeCame", ("when", when), ("absent", Names(false)), ("names", Names(true))),
        };
    }
}
