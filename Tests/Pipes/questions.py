"""The questions of an office, asked of what gouji writes: totals by district, growth since last year, and who is missing.

Each engine answers all of them; their answers must be the same, and those of `gouji rollup` too.
"""

import json
import os
import shutil
import subprocess
import sys

GOUJI, ROOT = sys.argv[1:3]
RECEIVED = '表三·一、本年新收政府信息公开申请数量·总计'
GOVERNMENT = '人民政府'


def reports():
    """The paths of all reports."""
    found = []
    for folder, _, names in os.walk(ROOT):
        found += [os.path.join(folder, name) for name in names if name.endswith(('.md', '.html'))]
    return sorted(found)


def bodies():
    """The names of all bodies, with their districts."""
    with open(os.path.join(ROOT, 'bodies.tsv'), encoding='utf-8') as lines:
        return [tuple(line.rstrip('\n').split('\t')) for line in lines]


def by_duckdb():
    import duckdb

    table = os.path.join(ROOT, 'table.jsonl')
    subprocess.run([GOUJI, 'table', '--format', 'jsonl', '-o', table, '--force', '--files-from', '-'], input='\n'.join(reports()),
                   text=True, check=True)
    base = duckdb.connect()
    base.execute("CREATE TABLE bodies (district VARCHAR, body VARCHAR)")
    base.executemany('INSERT INTO bodies VALUES (?, ?)', bodies())
    base.execute(f"""
        CREATE VIEW offices AS
        SELECT regexp_extract(path, '([^/]+)/[0-9]+/[^/]+$', 1) AS district, body, year, min(figures."{RECEIVED}") AS received
        FROM read_json('{table}', format = 'newline_delimited', maximum_object_size = 10000000)
        WHERE report AND regexp_extract(path, '([^/]+)/[0-9]+/[^/]+$', 1) || '{GOVERNMENT}' <> body
        GROUP BY ALL""")
    totals = base.execute('SELECT district, year, sum(received)::BIGINT FROM offices GROUP BY ALL ORDER BY ALL').fetchall()
    growth = base.execute("""
        SELECT now.district, sum(now.received - before.received)::BIGINT FROM offices now
        JOIN offices before ON now.body = before.body AND now.year = before.year + 1 GROUP BY ALL ORDER BY ALL""").fetchall()
    missing = base.execute("""
        SELECT bodies.body FROM bodies ANTI JOIN (SELECT * FROM offices WHERE year = 2024) later USING (body) ORDER BY ALL""").fetchall()
    return totals, growth, missing


def by_spark():
    from pyspark.sql import SparkSession
    from pyspark.sql import functions as f

    spark = SparkSession.builder.master('local[2]').config('spark.ui.enabled', 'false').config('spark.ui.showConsoleProgress', 'false') \
        .config('spark.sql.shuffle.partitions', '4').getOrCreate()
    spark.sparkContext.setLogLevel('ERROR')
    # One line comes back for each path, whatever the file holds.
    parts = spark.sparkContext.parallelize(reports(), 4)
    lines = parts.pipe(f'"{GOUJI}" table --format jsonl --files-from -', checkCode=True).cache()
    assert lines.count() == len(reports())
    checked = parts.pipe(f'"{GOUJI}" check --format jsonl --exit-zero --files-from -', checkCode=True).map(json.loads)
    rules = checked.flatMap(lambda file: [finding['rule'] for finding in file.get('findings', [])]).countByValue()
    assert rules['unbalanced-total'] > 0 and rules['broken-stock'] > 0, rules
    # The schema need not be guessed from the data: what is asked for is enough.
    schema = f'path STRING, report BOOLEAN, body STRING, year BIGINT, figures STRUCT<`{RECEIVED}`: BIGINT>'
    district = f.regexp_extract('path', '([^/]+)/[0-9]+/[^/]+$', 1)
    table = spark.read.json(lines, schema=schema).where('report').withColumn('district', district)
    offices = (table.where(f.concat('district', f.lit(GOVERNMENT)) != f.col('body'))
               .groupBy('district', 'body', 'year').agg(f.min(f.col('figures')[RECEIVED]).alias('received')).cache())
    totals = offices.groupBy('district', 'year').agg(f.sum('received')).collect()
    before = offices.select('body', (f.col('year') + 1).alias('year'), f.col('received').alias('before'))
    growth = offices.join(before, ['body', 'year']).groupBy('district').agg(f.sum(f.col('received') - f.col('before'))).collect()
    listed = spark.createDataFrame(bodies(), ['district', 'body'])
    missing = listed.join(offices.where('year = 2024'), 'body', 'left_anti').select('body').collect()
    spark.stop()
    return tuple(sorted(tuple(row) for row in answer) for answer in (totals, growth, missing))


def by_rollup():
    """The bodies that `gouji rollup` misses."""
    missing = []
    for name in sorted({district for district, _ in bodies()}):
        names = os.path.join(ROOT, 'names.txt')
        with open(names, 'w', encoding='utf-8') as file:
            file.writelines(body + '\n' for district, body in bodies() if district == name)
        later = os.path.join(ROOT, name, '2024')
        parent = next(path for path in sorted(os.listdir(later)) if path.startswith('00-'))
        told = subprocess.run([GOUJI, 'rollup', os.path.join(later, parent), later, '--bodies', names, '--format', 'json'],
                              capture_output=True, text=True, check=False)
        missing += json.loads(told.stdout)['missing']
    return sorted((body,) for body in missing)


def main():
    answers = {}
    for name, module, ask in (('DuckDB', 'duckdb', by_duckdb), ('PySpark', 'pyspark', by_spark)):
        try:
            __import__(module)
            if module == 'pyspark' and not shutil.which('java'):
                raise ImportError('it needs Java')
        except ImportError:
            print(f'{name} is not there, and was not asked')
            continue
        answers[name] = ask()
        totals, growth, missing = answers[name]
        print(f'{name}: {len(totals)} totals, {sum(row[-1] for row in totals)} requests, growth {[tuple(row) for row in growth][:3]}, missing {missing}')
        assert totals and growth and [tuple(row) for row in missing] == by_rollup()
    same = [[[tuple(row) for row in answer] for answer in found] for found in answers.values()]
    assert all(found == same[0] for found in same), 'the engines disagree'
    print(f'{len(answers)} engines agree' if len(answers) > 1 else 'nothing to compare')


main()
