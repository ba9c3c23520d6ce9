// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.memory;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;

import javax.imageio.ImageIO;

/** Draws memory over time. */
final class MemoryPlot {

	private static final int WIDTH = 1000;

	private static final int HEIGHT = 420;

	private static final int LEFT = 60;

	private static final int RIGHT = 30;

	private static final int TOP = 50;

	private static final int BOTTOM = 50;

	private static final int STEP = 32;

	private static final Color HEAP = new Color(0x1f77b4);

	private static final Color DIRECT = new Color(0xd95f02);

	private final List<MemorySample> samples;

	private final double seconds;

	private final int limit;

	/**
	 * Creates a plot.
	 * @param samples the samples, in order
	 * @param limit the limit in MiB that applies to the heap and also to direct memory
	 */
	MemoryPlot(List<MemorySample> samples, int limit) {
		this.samples = samples;
		this.seconds = samples.get(samples.size() - 1).seconds();
		this.limit = limit;
	}

	/**
	 * Writes the plot as a PNG.
	 * @param file the target
	 * @param title the title of the plot
	 */
	void write(Path file, String title) throws IOException {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, WIDTH, HEIGHT);
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
		drawGrid(graphics);
		drawTransfers(graphics);
		drawCurve(graphics, HEAP, MemorySample::heap);
		drawCurve(graphics, DIRECT, MemorySample::direct);
		drawLegend(graphics, title);
		graphics.dispose();
		Path directory = file.toAbsolutePath().getParent();
		if (directory != null) {
			Files.createDirectories(directory);
		}
		ImageIO.write(image, "png", file.toFile());
	}

	private void drawGrid(Graphics2D graphics) {
		graphics.setStroke(new BasicStroke(1));
		for (int value = 0; value <= this.limit; value += STEP) {
			graphics.setColor((value < this.limit) ? Color.LIGHT_GRAY : Color.RED);
			graphics.draw(new Line2D.Double(LEFT, y(value), WIDTH - RIGHT, y(value)));
			graphics.setColor(Color.DARK_GRAY);
			graphics.drawString(value + " MiB", 4, (float) y(value) + 5);
		}
		double step = Math.max(1, Math.ceil(this.seconds / 50) * 5);
		for (double time = 0; time <= this.seconds; time += step) {
			graphics.drawString(Math.round(time) + " s", (float) x(time) - 8, HEIGHT - BOTTOM + 20);
		}
	}

	private void drawTransfers(Graphics2D graphics) {
		MemorySample previous = this.samples.get(0);
		graphics.drawString(previous.transfer(), (float) x(previous.seconds()) + 6, TOP + 18);
		for (MemorySample sample : this.samples) {
			if (!sample.transfer().equals(previous.transfer())) {
				graphics.setColor(Color.GRAY);
				graphics.draw(new Line2D.Double(x(sample.seconds()), TOP, x(sample.seconds()), HEIGHT - BOTTOM));
				graphics.setColor(Color.DARK_GRAY);
				graphics.drawString(sample.transfer(), (float) x(sample.seconds()) + 6, TOP + 18);
			}
			previous = sample;
		}
	}

	private void drawCurve(Graphics2D graphics, Color color, ToDoubleFunction<MemorySample> value) {
		Path2D curve = new Path2D.Double();
		for (MemorySample sample : this.samples) {
			double x = x(sample.seconds());
			double y = y(value.applyAsDouble(sample));
			if (curve.getCurrentPoint() == null) {
				curve.moveTo(x, y);
			}
			else {
				curve.lineTo(x, y);
			}
		}
		graphics.setColor(color);
		graphics.setStroke(new BasicStroke(1.4F));
		graphics.draw(curve);
	}

	private void drawLegend(Graphics2D graphics, String title) {
		graphics.setColor(Color.BLACK);
		graphics.drawString(title, LEFT, 20);
		graphics.setColor(HEAP);
		graphics.drawString("heap, garbage included", LEFT, 40);
		graphics.setColor(DIRECT);
		graphics.drawString("direct memory", LEFT + 180, 40);
		graphics.setColor(Color.RED);
		graphics.drawString("limit of each", LEFT + 300, 40);
	}

	private double x(double time) {
		return LEFT + time / this.seconds * (WIDTH - LEFT - RIGHT);
	}

	private double y(double value) {
		return HEIGHT - BOTTOM - value / this.limit * (HEIGHT - TOP - BOTTOM);
	}

}
