using System.Buffers;

namespace SupervisionBot.Core.Reading;

/// <summary>
/// What of an entry's words is its note, as it was typed: a clause of its own that only mentions again what the others say is kept whole
/// ("…, 他许诺下次来" about 许诺), the rest is what was not understood.
/// </summary>
static class NoteClauses
{
    static readonly SearchValues<char> Ends = SearchValues.Create(",，;；。\n");

    internal static string? Rest(Sentence sentence, Entries.Segment segment)
    {
        List<string> notes = [];
        var taken = segment.Start;
        foreach (var piece in NoteGrammar.Pieces(sentence, segment.Start, segment.End))
        {
            if (piece.Start < taken)
                continue;
            var (start, end) = Clause(sentence, segment, piece);
            var marks = sentence.Marks.Where(mark => mark.Start >= start && mark.End <= end).ToList();
            if (marks.Count > 0 && start > segment.Start && marks.TrueForAll(mark => SaysNothingNew(sentence, segment, mark, start, end)))
            {
                notes.Add(sentence.Words(start, end).Trim(' ', '.', '。'));
                taken = end;
            }
            else
            {
                notes.Add(sentence.Words(piece.Start, piece.End));
                taken = piece.End;
            }
        }
        return notes.Count == 0 ? null : string.Join(' ', notes);
    }

    static (int Start, int End) Clause(Sentence sentence, Entries.Segment segment, (int Start, int End) piece)
    {
        var words = sentence.Words(segment.Start, segment.End);
        if (words.Length != segment.End - segment.Start)
            return piece;
        var before = words.AsSpan(0, piece.Start - segment.Start).LastIndexOfAny(Ends);
        var after = words.AsSpan(Math.Min(words.Length, piece.End - segment.Start)).IndexOfAny(Ends);
        return (before < 0 ? segment.Start : segment.Start + before + 1, after < 0 ? segment.End : piece.End + after);
    }

    /// <summary>Somebody, a kind of work or a part of the day that is said elsewhere in the entry as well.</summary>
    static bool SaysNothingNew(Sentence sentence, Entries.Segment segment, Mark mark, int start, int end)
    {
        var others = sentence.Marks.Where(other =>
            other.Start >= segment.Start && other.End <= segment.End && (other.End <= start || other.Start >= end)
        );
        return mark switch
        {
            PersonMark { Person.Kind: FoundKind.One } person => others
                .OfType<PersonMark>()
                .Any(other => other.Person.Kind == FoundKind.One && other.Person.Only == person.Person.Only),
            TypeMark type => others.OfType<TypeMark>().Any(other => other.Type.Keys.SequenceEqual(type.Type.Keys)),
            PartOfDayMark => others.Any(other => other is TimeMark or PartOfDayMark),
            _ => false,
        };
    }
}
