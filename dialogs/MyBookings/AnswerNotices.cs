using System.Globalization;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.MyBookings;

/// <summary>Somebody asks to change places.</summary>
public sealed class SwapRequestNotice(Swapping swapping) : NoticeWriter
{
    static readonly Texts Texts = new(typeof(SwapRequestNotice));

    public override string Kind => SessionNews.SwapRequest;

    public override string Why => Texts["SwapRequestWhy"];

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id)) return null;
        return await swapping.ViewAsync(reader.Speaker.Id, id, cancellationToken) is { Open: true } view ? BookingCard.SwapRequest("", view, new SessionWords(reader.AsTurn())) : null;
    }
}

/// <summary>What became of a swap, for whoever asked.</summary>
public sealed class SwapAnswerNotice(Swapping swapping) : NoticeWriter
{
    static readonly Texts Texts = new(typeof(SwapAnswerNotice));

    public override string Kind => SessionNews.SwapAnswer;

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id)) return null;
        if (await swapping.ViewAsync(reader.Speaker.Id, id, cancellationToken) is not { Swap.AnsweredAt: not null } view) return null;
        return new Card("").Text(Texts.Say(view.Swap.Agreed ? "SwapAnswerYes" : "SwapAnswerNo", ("when", new SessionWords(reader.AsTurn()).When(view.Mine))))
            .Buttons(new Button(Texts.Shared["MyBookings"], "booking.list"));
    }
}

/// <summary>What the supervisor decided about a late change.</summary>
public sealed class ChangeAnswerNotice(ChangeRequests requests) : NoticeWriter
{
    static readonly Texts Texts = new(typeof(ChangeAnswerNotice));

    public override string Kind => SessionNews.ChangeAnswer;

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id)) return null;
        if (await requests.OwnAsync(reader.Speaker.Id, id, cancellationToken) is not { Request.AnsweredAt: not null } view) return null;
        var when = new SessionWords(reader.AsTurn()).When(view.Session);
        return new Card("").Text(view.Request.Granted ? Texts["RequestYes"] : Texts.Say("RequestNo", ("when", when)))
            .Buttons(new Button(Texts.Shared["MyBookings"], "booking.list"));
    }
}
