using SupervisionBot.Requests;

namespace SupervisionBot.BeingThere;

/// <summary>For the pages that show codes: several projectors of one house ask again every few seconds.</summary>
sealed class CheckInLimit() : PageLimit(PerMinute)
{
    public const int PerMinute = 120;
}
