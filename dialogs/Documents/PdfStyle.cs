using SkiaSharp;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>How a kind of text looks in a PDF.</summary>
/// <param name="Size">Of the letters, in points. Likewise the room before and after it.</param>
/// <param name="KeepWith">Room for so many points of what follows is wanted on the same page.</param>
sealed record PdfStyle(float Size, SKColor Colour, float Before = 0, float After = 0, float KeepWith = 0)
{
    static readonly SKColor Ink = SKColor.Parse("#0B6A6F");
    static readonly SKColor Black = SKColor.Parse("#242424");
    static readonly SKColor Grey = SKColor.Parse("#595959");

    public static PdfStyle Title { get; } = new(19, Ink, After: 12, KeepWith: 60);

    public static PdfStyle Heading { get; } = new(13.5f, Ink, Before: 14, After: 5, KeepWith: 60);

    public static PdfStyle Body { get; } = new(10.5f, Black, After: 6);

    public static PdfStyle Cell { get; } = new(9.5f, Black);

    public static PdfStyle ColumnName { get; } = new(9.5f, Ink);

    public static PdfStyle Small { get; } = new(8.5f, Grey, After: 8);

    public float LineHeight => Size * 1.45f;
}
