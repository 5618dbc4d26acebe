// <div data-chart='{"kind": …}'> becomes a chart in the colours of the page, light or dark. The page itself holds
// the same numbers as a table.
(() => {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = (element) => element.clientWidth < 480;
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const percent = (share) => `${(share * 100).toFixed(1)}%`;
  const short = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

  const words = () => ({ color: color("--ink-soft"), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 });
  const tooltip = () => ({
    // Drawn, not written as HTML: the page allows no inline styles.
    renderMode: "richText",
    confine: true,
    backgroundColor: color("--ink"),
    borderWidth: 0,
    padding: [8, 12],
    textStyle: { ...words(), color: color("--ground"), fontSize: 13, lineHeight: 20 },
  });
  const grid = (element) => ({ left: 8, right: narrow(element) ? 48 : 72, top: 8, bottom: 8, containLabel: true });
  const names = (element, all) => ({
    type: "category",
    data: all,
    inverse: true,
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { ...words(), color: color("--ink"), fontSize: 13, formatter: (name) => short(name, narrow(element) ? 14 : 24) },
  });
  const amounts = () => ({
    type: "value",
    axisLabel: words(),
    splitLine: { lineStyle: { color: color("--line") } },
  });

  const kinds = {
    // How many of each step went further, and how many did not.
    funnel: (element, { steps }) => ({
      height: steps.length * 52 + 16,
      option: {
        grid: grid(element),
        tooltip: { ...tooltip(), trigger: "axis", axisPointer: { type: "none" }, formatter: ([first]) => steps[first.dataIndex].words },
        xAxis: { ...amounts(), show: false },
        yAxis: names(element, steps.map((step) => step.name)),
        series: [
          {
            type: "bar", stack: "all", barWidth: 28, barMinHeight: 2,
            itemStyle: { color: color("--accent"), borderRadius: [4, 0, 0, 4] },
            data: steps.map((step) => step.on),
          },
          {
            type: "bar", stack: "all", barWidth: 28,
            itemStyle: { color: color("--accent-soft"), borderRadius: [0, 4, 4, 0] },
            label: { ...words(), show: true, position: "right", distance: 8, color: color("--ink"), fontSize: 13, fontWeight: 600, formatter: ({ dataIndex }) => steps[dataIndex].shown },
            data: steps.map((step) => step.all - step.on),
          },
        ],
      },
    }),

    // A share with the interval in which it lies for all we know.
    rates: (element, { rows, whole, wholeWords }) => ({
      height: rows.length * 36 + 56,
      option: {
        grid: { ...grid(element), top: 24 },
        tooltip: { ...tooltip(), trigger: "axis", axisPointer: { type: "shadow", shadowStyle: { color: color("--line"), opacity: 0.4 } }, formatter: ([first]) => rows[first.dataIndex].words },
        xAxis: { ...amounts(), splitNumber: narrow(element) ? 3 : 6, min: 0, max: ({ max }) => Math.min(1, Math.max(max, ...rows.map((row) => row.high)) * 1.02), axisLabel: { ...words(), hideOverlap: true, showMaxLabel: false, formatter: (share) => `${+(share * 100).toFixed(1)}%` } },
        yAxis: names(element, rows.map((row) => row.name)),
        series: [
          {
            type: "custom", silent: true,
            data: rows.map((row, index) => [row.low, index, row.high]),
            encode: { x: [0, 2], y: 1 },
            renderItem: (_, api) => {
              const [from, y] = api.coord([api.value(0), api.value(1)]);
              const [to] = api.coord([api.value(2), api.value(1)]);
              return { type: "rect", shape: { x: from, y: y - 4, width: Math.max(2, to - from), height: 8, r: 4 }, style: { fill: color("--accent"), opacity: 0.25 } };
            },
          },
          {
            type: "scatter", symbolSize: 10, z: 3,
            itemStyle: { color: color("--accent") },
            label: { ...words(), show: true, position: "right", formatter: ({ dataIndex }) => rows[dataIndex].shown, distance: 8, opacity: 0 },
            data: rows.map((row, index) => [row.share, index]),
            markLine: {
              silent: true, symbol: "none", animation: false,
              lineStyle: { color: color("--ink-soft"), type: "dashed", width: 1 },
              label: { ...words(), formatter: wholeWords, position: "start", distance: 4 },
              data: [{ xAxis: whole }],
            },
          },
        ],
      },
    }),

    // A sum for each day.
    columns: (element, { names: days, values, shown }) => ({
      height: 220,
      option: {
        grid: { left: 8, right: 8, top: 16, bottom: 8, containLabel: true },
        tooltip: { ...tooltip(), trigger: "axis", axisPointer: { type: "shadow", shadowStyle: { color: color("--line"), opacity: 0.4 } }, formatter: ([first]) => `${days[first.dataIndex]}\n${shown[first.dataIndex]}` },
        xAxis: { type: "category", data: days, axisTick: { show: false }, axisLine: { lineStyle: { color: color("--line") } }, axisLabel: { ...words(), hideOverlap: true } },
        yAxis: amounts(),
        series: [{ type: "bar", barMaxWidth: 28, itemStyle: { color: color("--accent"), borderRadius: [3, 3, 0, 0] }, data: values }],
      },
    }),
  };

  function draw(element) {
    const data = JSON.parse(element.dataset.chart);
    const { height, option } = kinds[data.kind](element, data);
    element.style.height = `${height}px`;
    const chart = echarts.getInstanceByDom(element) ?? echarts.init(element, null, { renderer: "canvas" });
    chart.resize();
    chart.setOption({ animation: !still.matches, ...option }, true);
    element.dataset.drawn = "";
  }

  const all = () => [...document.querySelectorAll("[data-chart]")];
  const widths = new ResizeObserver((changes) => {
    for (const { target, contentRect } of changes) {
      if (Math.abs(contentRect.width - (target.drawnWidth ?? 0)) < 1) continue;
      target.drawnWidth = contentRect.width;
      draw(target);
    }
  });
  all().forEach((element) => widths.observe(element));
  new MutationObserver(() => all().forEach(draw)).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
})();
