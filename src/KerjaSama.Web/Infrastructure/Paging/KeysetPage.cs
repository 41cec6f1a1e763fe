using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Paging;

/// <summary>One page of a list; <paramref name="Berikut"/> is the cursor of the next one, null on the last.</summary>
internal sealed record KeysetPage<T>(IReadOnlyList<T> Data, string? Berikut, int? Total);

/// <summary>How a list may be sorted: a non-null column, and the sequence that makes the order total (decisions.md 16).</summary>
internal sealed record SortColumn<T>(string Nama, LambdaExpression Kunci)
{
    public static SortColumn<T> Of<TKey>(string nama, Expression<Func<T, TKey>> kunci) => new(nama, kunci);
}

/// <summary>What a caller asks of a list: size, cursor, order.</summary>
/// <param name="Urut">Name of a column, with a leading <c>-</c> for descending.</param>
internal sealed record PageRequest(int? Ukuran, string? Setelah, string? Urut)
{
    public const int UkuranBawaan = 25;
    public const int UkuranMaks = 200;

    /// <summary>Beyond it a count beside a tab or an entry of the menu says only that there are more.</summary>
    public const int HitungMaks = 1000;
}

/// <summary>Pages by key, never by offset: a row that comes or goes meanwhile shifts nothing.</summary>
internal static class Keyset
{
    /// <param name="kolom">Allowed orders; the first is the default, written with <c>-</c> in <paramref name="bawaan"/> if descending.</param>
    /// <param name="urut">The sequence column.</param>
    /// <exception cref="IsianTidakSahException">Size, order or cursor are not valid.</exception>
    public static async Task<KeysetPage<TRow>> KeysetPageAsync<T, TRow>(
        this IQueryable<T> query, PageRequest minta, IReadOnlyList<SortColumn<T>> kolom, string bawaan, Expression<Func<T, long>> urut,
        Expression<Func<T, TRow>> baris, bool denganTotal, CancellationToken cancellationToken) =>
        await new[] { query }.MergedPageAsync(minta, kolom, bawaan, urut, baris, cancellationToken) with { Total = denganTotal ? await query.CountAsync(cancellationToken) : null };

    /// <summary>One page of several lists that do not overlap, in one order: from each no more than a page is read. Without a total.</summary>
    /// <inheritdoc cref="KeysetPageAsync"/>
    /// <exception cref="NotSupportedException">Several lists, and the order is one of text.</exception>
    public static async Task<KeysetPage<TRow>> MergedPageAsync<T, TRow>(
        this IReadOnlyList<IQueryable<T>> bagian, PageRequest minta, IReadOnlyList<SortColumn<T>> kolom, string bawaan, Expression<Func<T, long>> urut,
        Expression<Func<T, TRow>> baris, CancellationToken cancellationToken)
    {
        var ukuran = minta.Ukuran ?? PageRequest.UkuranBawaan;
        if (ukuran is < 1 or > PageRequest.UkuranMaks)
        {
            throw new IsianTidakSahException("ukuran", $"Ukuran halaman 1 sampai {PageRequest.UkuranMaks}.");
        }

        var order = string.IsNullOrEmpty(minta.Urut) ? bawaan : minta.Urut;
        var turun = order[0] == '-';
        var pilihan = kolom.FirstOrDefault(k => k.Nama == order.TrimStart('-'))
            ?? throw new IsianTidakSahException("urut", $"Urutkan menurut salah satu dari: {string.Join(", ", kolom.Select(k => k.Nama))} (awali dengan - untuk menurun).");

        var semua = new List<KeyedRow<TRow>>();
        foreach (var query in bagian)
        {
            var halaman = string.IsNullOrEmpty(minta.Setelah) ? query : query.Where(After(pilihan, urut, turun, order, minta.Setelah));
            semua.AddRange(await Ordered(halaman, pilihan, urut, turun).Select(KeyRow(pilihan, urut, baris)).Take(ukuran + 1).ToListAsync(cancellationToken));
        }

        if (bagian.Count > 1)
        {
            if (pilihan.Kunci.ReturnType == typeof(string))
            {
                throw new NotSupportedException($"Parts cannot be put together in the order of {pilihan.Nama}: how text is sorted is the database's to say.");
            }

            semua = [.. turun ? semua.OrderByDescending(k => k.Key).ThenByDescending(k => k.Sequence) : semua.OrderBy(k => k.Key).ThenBy(k => k.Sequence)];
        }

        var data = semua.Take(ukuran).ToList();
        return new([.. data.Select(k => k.Row)], semua.Count > ukuran ? Encode(order, data[^1].Key, data[^1].Sequence) : null, null);
    }

    /// <summary>The rows to count, no further than to one more than <see cref="PageRequest.HitungMaks"/>.</summary>
    public static IQueryable<int> Capped<T>(this IOrderedQueryable<T> query) => query.Take(PageRequest.HitungMaks + 1).Select(_ => 1);

    private static IQueryable<T> Ordered<T>(IQueryable<T> query, SortColumn<T> kolom, Expression<Func<T, long>> urut, bool turun)
    {
        var metode = turun ? nameof(Queryable.OrderByDescending) : nameof(Queryable.OrderBy);
        var terurut = (IOrderedQueryable<T>)query.Provider.CreateQuery<T>(Expression.Call(
            typeof(Queryable), metode, [typeof(T), kolom.Kunci.ReturnType], query.Expression, Expression.Quote(kolom.Kunci)));
        return turun ? terurut.ThenByDescending(urut) : terurut.ThenBy(urut);
    }

    private static Expression<Func<T, KeyedRow<TRow>>> KeyRow<T, TRow>(SortColumn<T> kolom, Expression<Func<T, long>> urut, Expression<Func<T, TRow>> baris)
    {
        var x = baris.Parameters[0];
        return Expression.Lambda<Func<T, KeyedRow<TRow>>>(
            Expression.MemberInit(
                Expression.New(typeof(KeyedRow<TRow>)),
                Expression.Bind(typeof(KeyedRow<TRow>).GetProperty(nameof(KeyedRow<>.Row))!, baris.Body),
                Expression.Bind(typeof(KeyedRow<TRow>).GetProperty(nameof(KeyedRow<>.Key))!, Expression.Convert(Body(kolom.Kunci, x), typeof(object))),
                Expression.Bind(typeof(KeyedRow<TRow>).GetProperty(nameof(KeyedRow<>.Sequence))!, Body(urut, x))),
            x);
    }

    private static Expression<Func<T, bool>> After<T>(SortColumn<T> kolom, Expression<Func<T, long>> urut, bool turun, string order, string cursor)
    {
        var (teks, nomor) = Decode(order, cursor);
        var x = Expression.Parameter(typeof(T), "x");
        var kunci = Body(kolom.Kunci, x);
        var tipe = kolom.Kunci.ReturnType;
        Expression nilai = Expression.Property(Expression.Constant(new Boxed(Parse(teks, tipe), nomor)), nameof(Boxed.Key));
        nilai = Expression.Convert(nilai, tipe);
        Expression nomorNilai = Expression.Property(Expression.Constant(new Boxed(null, nomor)), nameof(Boxed.Sequence));
        var lewat = Beyond(kunci, nilai, turun);
        var samaLaluUrut = Expression.AndAlso(Expression.Equal(kunci, nilai), Beyond(Body(urut, x), nomorNilai, turun));
        return Expression.Lambda<Func<T, bool>>(Expression.OrElse(lewat, samaLaluUrut), x);
    }

    private static BinaryExpression Beyond(Expression kiri, Expression kanan, bool turun)
    {
        if (kiri.Type == typeof(string))
        {
            kiri = Expression.Call(typeof(string), nameof(string.Compare), null, kiri, kanan);
            kanan = Expression.Constant(0);
        }

        return turun ? Expression.LessThan(kiri, kanan) : Expression.GreaterThan(kiri, kanan);
    }

    private static Expression Body(LambdaExpression lambda, ParameterExpression x) => new Replace(lambda.Parameters[0], x).Visit(lambda.Body);

    private static string Encode(string order, object? key, long sequence) =>
        WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(new[] { order, Convert.ToString(key is DateOnly d ? d.ToString("O", CultureInfo.InvariantCulture) : key, CultureInfo.InvariantCulture), sequence.ToString(CultureInfo.InvariantCulture) }));

    private static (string Key, long Sequence) Decode(string order, string cursor)
    {
        try
        {
            var bagian = JsonSerializer.Deserialize<string?[]>(Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(cursor)));
            if (bagian is [var asal, { } kunci, { } nomor] && asal == order)
            {
                return (kunci, long.Parse(nomor, CultureInfo.InvariantCulture));
            }
        }
        catch (Exception e) when (e is FormatException or JsonException or OverflowException)
        {
            // falls through to the one answer below
        }

        throw new IsianTidakSahException("setelah", "Penunjuk halaman tidak dikenal. Mulai lagi dari halaman pertama.");
    }

    private static object Parse(string teks, Type tipe)
    {
        try
        {
            return tipe == typeof(DateOnly) ? DateOnly.ParseExact(teks, "O", CultureInfo.InvariantCulture)
                : tipe == typeof(Guid) ? Guid.Parse(teks, CultureInfo.InvariantCulture)
                : Convert.ChangeType(teks, tipe, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new IsianTidakSahException("setelah", "Penunjuk halaman tidak dikenal. Mulai lagi dari halaman pertama.");
        }
    }

    /// <summary>A row with its place in the order.</summary>
    private sealed class KeyedRow<TRow>
    {
        public TRow Row { get; init; } = default!;
        public object? Key { get; init; }
        public long Sequence { get; init; }
    }

    /// <summary>Holds the cursor's values so that EF sends them as parameters, not as text in the statement.</summary>
    private sealed record Boxed(object? Key, long Sequence);

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
