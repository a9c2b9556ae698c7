// Solves a flow network by LEMON's cost scaling, as a yardstick: lemon NETWORK PER_COVERED PER_IDLE2 RUNS
//
// NETWORK holds numbers of 32 bits: nodes, arcs, the nodes' supplies, then for all arcs: from, to, lower, upper, covered, idle2
// and value. Prints one line of JSON: the three levels of the optimum, the milliseconds of every run of the algorithm, by the
// clock and of the processor (reading and building are not in them), and the peak of memory in megabytes.
#include <lemon/cost_scaling.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

using Graph = lemon::SmartDigraph;
using Solver = lemon::CostScaling<Graph, std::int32_t, std::int64_t>;
using Numbers = std::vector<std::int32_t>;

static void print(const char *name, const std::vector<double> &times) {
  std::printf(",\"%s\":[", name);
  for (std::size_t run = 0; run < times.size(); run++) std::printf("%s%.3f", run == 0 ? "" : ",", times[run]);
  std::printf("]");
}

static Numbers read(std::FILE *file, std::size_t count) {
  Numbers numbers(count);
  if (std::fread(numbers.data(), sizeof(std::int32_t), count, file) != count) {
    std::fputs("The network ends too soon.\n", stderr);
    std::exit(2);
  }
  return numbers;
}

// The most memory this process had at once, as Linux tells it; -1 elsewhere.
static long peakMb() {
  std::FILE *status = std::fopen("/proc/self/status", "r");
  if (status == nullptr) return -1;
  char line[256];
  long kilobytes = -1024;
  while (std::fgets(line, sizeof line, status) != nullptr) {
    if (std::sscanf(line, "VmHWM: %ld kB", &kilobytes) == 1) break;
  }
  std::fclose(status);
  return kilobytes / 1024;
}

int main(int count, char **arguments) {
  if (count != 5) {
    std::fputs("usage: lemon NETWORK PER_COVERED PER_IDLE2 RUNS\n", stderr);
    return 2;
  }
  std::FILE *file = std::fopen(arguments[1], "rb");
  if (file == nullptr) {
    std::perror(arguments[1]);
    return 2;
  }
  const std::int64_t perCovered = std::atoll(arguments[2]);
  const std::int64_t perIdle2 = std::atoll(arguments[3]);
  const int runs = std::atoi(arguments[4]);
  const Numbers head = read(file, 2);
  const std::size_t nodes = head[0], arcs = head[1];
  const Numbers supply = read(file, nodes);
  const Numbers from = read(file, arcs), to = read(file, arcs), lower = read(file, arcs), upper = read(file, arcs);
  const Numbers covered = read(file, arcs), idle2 = read(file, arcs), value = read(file, arcs);
  std::fclose(file);

  Graph graph;
  graph.reserveNode(nodes);
  graph.reserveArc(arcs);
  for (std::size_t node = 0; node < nodes; node++) graph.addNode();
  for (std::size_t arc = 0; arc < arcs; arc++) graph.addArc(graph.nodeFromId(from[arc]), graph.nodeFromId(to[arc]));
  Graph::NodeMap<std::int32_t> supplies(graph);
  Graph::ArcMap<std::int32_t> lowers(graph), uppers(graph);
  Graph::ArcMap<std::int64_t> costs(graph);
  for (std::size_t node = 0; node < nodes; node++) supplies[graph.nodeFromId(node)] = supply[node];
  for (std::size_t index = 0; index < arcs; index++) {
    const Graph::Arc arc = graph.arcFromId(index);
    lowers[arc] = lower[index];
    uppers[arc] = upper[index];
    costs[arc] = perIdle2 * idle2[index] - perCovered * covered[index] - value[index];
  }

  std::vector<double> times, processorTimes;
  Graph::ArcMap<std::int32_t> flows(graph);
  for (int run = 0; run < runs; run++) {
    Solver solver(graph);
    solver.lowerMap(lowers).upperMap(uppers).costMap(costs).supplyMap(supplies);
    const auto began = std::chrono::steady_clock::now();
    const std::clock_t worked = std::clock();
    const bool solved = solver.run() == Solver::OPTIMAL;
    const std::chrono::duration<double, std::milli> ran = std::chrono::steady_clock::now() - began;
    if (!solved) {
      std::fputs("The network has no optimum.\n", stderr);
      return 1;
    }
    times.push_back(ran.count());
    processorTimes.push_back(1000.0 * static_cast<double>(std::clock() - worked) / CLOCKS_PER_SEC);
    solver.flowMap(flows);
  }
  std::int64_t totals[3] = {0, 0, 0};
  for (std::size_t index = 0; index < arcs; index++) {
    const std::int64_t flow = flows[graph.arcFromId(index)];
    totals[0] += flow * covered[index];
    totals[1] += flow * idle2[index];
    totals[2] += flow * value[index];
  }
  std::printf("{\"covered\":%lld,\"idle2\":%lld,\"value\":%lld,\"peakMb\":%ld", static_cast<long long>(totals[0]),
              static_cast<long long>(totals[1]), static_cast<long long>(totals[2]), peakMb());
  print("times", times);
  print("processorTimes", processorTimes);
  std::puts("}");
  return 0;
}
