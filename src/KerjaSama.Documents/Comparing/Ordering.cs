namespace KerjaSama.Documents.Comparing;

/// <summary>Which of the matched things changed their order, and all of them in one order again.</summary>
internal static class Ordering
{
    /// <summary>The fewest things (by their new index) that must have been moved for the rest to stand in their old order.</summary>
    /// <param name="pairs">New index by old index.</param>
    public static HashSet<int> Moved(SortedDictionary<int, int> pairs)
    {
        var sequence = pairs.Values.ToList();
        var (tails, before) = (new List<int>(), new int[sequence.Count]);
        for (var i = 0; i < sequence.Count; i++)
        {
            var at = tails.FindIndex(t => sequence[t] >= sequence[i]);
            at = at < 0 ? tails.Count : at;
            before[i] = at == 0 ? -1 : tails[at - 1];
            if (at == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[at] = i;
            }
        }

        var moved = sequence.ToHashSet();
        for (var i = tails.Count == 0 ? -1 : tails[^1]; i >= 0; i = before[i])
        {
            moved.Remove(sequence[i]);
        }

        return moved;
    }

    /// <summary>The new order, with what is gone right behind what stood before it.</summary>
    public static List<(int? Old, int? New)> Merge(int oldCount, int newCount, SortedDictionary<int, int> pairs, HashSet<int> moved)
    {
        var oldOf = pairs.ToDictionary(p => p.Value, p => p.Key);
        var merged = new List<(int?, int?)>();
        var next = 0;
        for (var n = 0; n < newCount; n++)
        {
            if (oldOf.TryGetValue(n, out var o) && !moved.Contains(n))
            {
                AddGone(o);
            }

            merged.Add((oldOf.TryGetValue(n, out var from) ? from : null, n));
        }

        AddGone(oldCount);
        return merged;

        void AddGone(int until)
        {
            for (; next < until; next++)
            {
                if (!pairs.ContainsKey(next))
                {
                    merged.Add((next, null));
                }
            }

            next = Math.Max(next, until);
        }
    }
}
