"""What stands beside the tables of a snapshot, for whoever opens it."""

README = """\
# Ortaq: open data

Everything that was public on the day in the name of this folder, without personal data.
Ашық деректер: осы күні жария болғанның бәрі. Бағандардың мағынасы dictionary.csv файлында.
Открытые данные: всё, что было опубликовано на этот день. Значения столбцов в dictionary.csv.

- tables/: every table as CSV (UTF-8), JSON and Parquet; dictionary.csv says what each column means
  in Kazakh, Russian and English.
- texts/: every published law text as Akoma Ntoso 3.0.
- hearings/: every published record whole.
- results/: what was counted and released of each question, as it was published; polis/: its
  statements with their counts, as Polis exports them. No vote of a person.
- reports/: reports of consultations, as `ortaq report` reads them.
- promises.json: promises as `ortaq commitments` reads them.
- log/: the public log. manifest.json lists all files; `sha256sum -c SHA256SUMS` checks them.

In CSV, a cell that a spreadsheet would run as a formula has an apostrophe before it; JSON and
Parquet have the text as it is. The layout follows the Interoperable Deliberative Tools
specification (draft of 2 April 2024): flat tables every night at lasting addresses, a README, a
dictionary.

With the program `ortaq` alone the published numbers can be computed again, for instance:

    ortaq compare texts/C/in-force.kk.xml texts/C/draft.kk.xml
    ortaq commitments promises.json --on DAY
    ortaq report reports/C/report-1.json -o report.html
    ortaq verify log

Use it for anything, and say where it is from.
"""
