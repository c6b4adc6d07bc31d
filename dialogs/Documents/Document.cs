using System.Collections.Immutable;
using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>
/// What a file to read or to print says, from top to bottom, in one person's language. How it looks is the affair of whoever writes it:
/// <see cref="WordDocument"/>. Each verb answers with a new document; this one stays as it is.
/// </summary>
public sealed class Document
{
    Document(string title, Language language, string footer, ImmutableList<Block> blocks) =>
        (Title, Language, Footer, Blocks) = (title, language, footer, blocks);

    /// <summary>A document that begins with its title.</summary>
    public Document(string title, Language language)
        : this(title, language, "", [new Block.Title(title)]) { }

    /// <summary>What the file says that it is; also its first line.</summary>
    public string Title { get; }

    public Language Language { get; }

    /// <summary>A line at the foot of every page, beside the number of the page; may be empty.</summary>
    public string Footer { get; }

    public ImmutableList<Block> Blocks { get; }

    public Document Foot(string line) => new(Title, Language, line, Blocks);

    public Document Heading(string text) => With(new Block.Heading(text));

    /// <summary>Line breaks in the text are kept.</summary>
    public Document Paragraph(string text) => With(new Block.Paragraph(text));

    /// <summary>Names and values; those without a value are left out.</summary>
    public Document Facts(params IEnumerable<(string Name, string Value)> facts) =>
        facts.Where(fact => fact.Value.Length > 0).ToImmutableList() is { Count: > 0 } said ? With(new Block.Facts(said)) : this;

    /// <exception cref="ArgumentException">A row has more or fewer cells than there are columns.</exception>
    public Document Table(IEnumerable<Column> columns, IEnumerable<IReadOnlyList<string>> rows) => With(new Block.Table([.. columns], [.. rows]));

    /// <param name="alt">What the picture shows, in words.</param>
    public Document Picture(Png png, string alt) => With(new Block.Picture(png, alt));

    public Document PageBreak() => With(new Block.PageBreak());

    Document With(Block block) => new(Title, Language, Footer, Blocks.Add(block));
}

/// <summary>A column of a table.</summary>
/// <param name="Width">Its share of the page's width, beside the other columns' shares.</param>
public sealed record Column(string Header, int Width = 1);

/// <summary>One part of a <see cref="Document"/>.</summary>
public abstract record Block
{
    Block() { }

    public sealed record Title(string Text) : Block;

    public sealed record Heading(string Text) : Block;

    public sealed record Paragraph(string Text) : Block;

    public sealed record Facts(ImmutableList<(string Name, string Value)> Lines) : Block;

    public sealed record Table : Block
    {
        public Table(ImmutableList<Column> columns, ImmutableList<IReadOnlyList<string>> rows)
        {
            if (columns.IsEmpty || columns.Any(column => column.Width <= 0))
                throw new ArgumentException("A table has columns, each with a width.", nameof(columns));
            if (rows.Any(row => row.Count != columns.Count))
                throw new ArgumentException("A row has a cell for each column.", nameof(rows));
            (Columns, Rows) = (columns, rows);
        }

        public ImmutableList<Column> Columns { get; }

        public ImmutableList<IReadOnlyList<string>> Rows { get; }

        /// <summary>Of each column, so that all together make <paramref name="whole"/>.</summary>
        public IReadOnlyList<int> WidthsOf(int whole)
        {
            var shares = Columns.Sum(column => column.Width);
            var widths = Columns.Select(column => whole * column.Width / shares).ToArray();
            widths[^1] += whole - widths.Sum();
            return widths;
        }
    }

    public sealed record Picture(Png Png, string Alt) : Block;

    public sealed record PageBreak : Block;
}
