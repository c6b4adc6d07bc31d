using System.Globalization;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Supervision.MyBookings;

/// <summary>Somebody asks to change places.</summary>
public sealed class SwapRequestNotice(Swapping swapping) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(SwapRequestNotice));

    public static NoticeDescription Description { get; } =
        new(typeof(SwapRequestNotice), SessionNews.SwapRequest) { Why = () => Texts["SwapRequestWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id))
            return null;
        return await swapping.ViewAsync(reader.Speaker.Id, id, cancellationToken) is { Open: true } view
            ? BookingCard.SwapRequest("", view, new SessionWords(reader.AsTurn()))
            : null;
    }
}

/// <summary>What became of a swap, for whoever asked.</summary>
public sealed class SwapAnswerNotice(Swapping swapping) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(SwapAnswerNotice));

    public static NoticeDescription Description { get; } = new(typeof(SwapAnswerNotice), SessionNews.SwapAnswer);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id))
            return null;
        if (await swapping.ViewAsync(reader.Speaker.Id, id, cancellationToken) is not { Swap.AnsweredAt: not null } view)
            return null;
        return new Card("")
            .Text(Texts.Say(view.Swap.Agreed ? "SwapAnswerYes" : "SwapAnswerNo", ("when", new SessionWords(reader.AsTurn()).When(view.Mine))))
            .Buttons(new Button(Texts.Shared["MyBookings"], BookingVerbs.List));
    }
}

/// <summary>What the supervisor decided about a late change.</summary>
public sealed class ChangeAnswerNotice(ChangeRequests requests) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(ChangeAnswerNotice));

    public static NoticeDescription Description { get; } = new(typeof(ChangeAnswerNotice), SessionNews.ChangeAnswer);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id))
            return null;
        if (await requests.OwnAsync(reader.Speaker.Id, id, cancellationToken) is not { Request.AnsweredAt: not null } view)
            return null;
        var when = new SessionWords(reader.AsTurn()).When(view.Session);
        return new Card("")
            .Text(view.Request.Granted ? Texts["RequestYes"] : Texts.Say("RequestNo", ("when", when)))
            .Buttons(new Button(Texts.Shared["MyBookings"], BookingVerbs.List));
    }
}
