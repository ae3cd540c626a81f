"""Makes a dataset of budget disclosures on a Spark cluster, as Parquet by year and city:

    spark-submit samples/spark_batch.py --store hdfs:///yusuan/store -o hdfs:///yusuan/dataset hdfs:///budgets/2024

The package yusuan[spark] has to be installed on all machines. Run again, it reads only what is new. Documentation/spark.md.
"""

import yusuan.spark

if __name__ == "__main__":
    yusuan.spark.main()
