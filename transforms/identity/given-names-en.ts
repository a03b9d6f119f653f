/** Given names of English speakers: the full name, then the forms a person uses for the same name. */
export const englishGivenNames = `
Aaron Ron Ronnie
Abigail Abby Abbie Gail
Abraham Abe Abram
Adam Addy
Adrian Ade
Adriana Adrienne
Agnes Aggie Nessie
Aidan Aiden Ayden
Alan Allan Allen Al
Albert Al Bert Bertie
Alexander Alex Al Sandy Alec Xander Sasha Lex
Alexandra Alex Sandra Sandy Lexie Alexa Sasha
Alfred Al Alf Alfie Fred Freddie
Alice Allie Ali Alyssa
Alison Allison Ali Allie
Alistair Alastair Alasdair Al
Amanda Mandy Manda Amy
Amber
Amelia Amy Millie Mia Amelie
Andrea Andie Drea
Andrew Andy Drew
Angela Angie Ange Angelina
Ann Anne Anna Annie Nan Nancy Hannah
Annabel Annabelle Bella Belle Anna
Anthony Tony Ant Antony Anton
Antonia Toni Tonya
Archibald Archie
Arthur Art Artie
Ashley Ash Ashleigh
Audrey Audie
Augustus Gus August
Barbara Barb Barbie Babs
Barnaby Barney
Bartholomew Bart
Beatrice Bea Trixie Beatrix
Benjamin Ben Benny Benji Benj
Bernard Bernie
Bethany Beth
Bradley Brad
Brandon Bran
Brenda Bren
Brian Bryan
Bridget Biddy Bridie Bridgette
Bronte Bronty
Caitlin Kaitlin Katelyn Caitlyn Kaitlyn Cait Kate
Calvin Cal
Cameron Cam
Camilla Millie Cammie
Carl Karl
Caroline Carolyn Carol Carrie Caro
Cassandra Cass Cassie Sandra
Catherine Katherine Kathryn Catharine Kathleen Kate Katie Kathy Cathy Kat Kit Kitty Katharine
Cecilia Cecily Celia Cissy
Charles Charlie Chuck Chas Chaz
Charlotte Charlie Lottie Lotte Char
Chelsea Chels
Chloe Khloe
Christian Chris
Christina Christine Chris Christie Tina Kristina Kristine Kristen Kirsten
Christopher Chris Kit Topher Kris
Claire Clare Clara
Clarence Clare
Clifford Cliff
Connor Conor Con
Constance Connie
Cornelius Neil Corny
Courtney Court
Craig
Curtis Curt
Cynthia Cindy
Daisy Margaret
Dale
Damien Damian Damon
Daniel Dan Danny
Danielle Dani Daniela
Darren Daz
David Dave Davey Davy
Deborah Debra Deb Debbie Debby
Declan Dec
Dennis Denis Denny Den
Derek Del Derrick
Diana Diane Di Dianne
Dominic Dominick Dom Nick
Donald Don Donnie Donny
Dorothy Dot Dottie Dolly Dora
Douglas Doug Dougie
Duncan
Dylan Dillon
Edgar Ed Eddie
Edith Edie
Edmund Ed Eddie Ned Ted
Edward Ed Eddie Ned Ted Teddy Eddy
Edwin Ed Eddie
Eileen Aileen
Eleanor Ellie Nell Nellie Nora Ella Elle Leonora
Elijah Eli
Elizabeth Liz Lizzie Beth Betty Eliza Lisa Libby Bess Betsy Elisabeth Liza Elise Lizzy
Ellen Nell Ellie Helen
Emily Em Emmy Millie Emilie Emma
Emma Em Emmy
Eric Erik Rick
Erin Eryn
Ernest Ernie
Ethan
Eugene Gene
Eugenia Genie
Eva Eve Evie
Evan Ev
Evelyn Eve Evie Evelina
Felicity Flick Fliss
Fiona Fi
Florence Flo Flossie Florrie
Frances Fran Fanny Francesca Frankie
Francis Frank Frankie
Franklin Frank
Frederick Fred Freddie Freddy Fredrick Frederic
Gabriel Gabe
Gabriella Gabrielle Gabby Ella Gabriela
Gareth Gary Gaz
Genevieve Gen Viv
Geoffrey Jeffrey Geoff Jeff
George Georgie
Georgia Georgina Georgie Gina
Gerald Gerry Jerry
Gerard Gerry
Gillian Gill Jill Jillian
Gordon Gordy
Grace Gracie
Graham Graeme
Gregory Greg Gregg
Gwendolyn Gwen Wendy
Hannah Hanna Annie
Harold Harry Hal
Harriet Hattie Harry
Harrison Harry
Harry Henry
Hayley Haley Hailey
Heather
Helen Helena Nell Ellen Elena
Henry Harry Hank Hal
Herbert Herb Bert
Holly Hollie
Howard Howie
Hubert Hugh Bert
Hugh Hughie
Hugo
Ian Iain
Imogen Immy
Irene Rene Irina
Isaac Ike Zac
Isabella Isabel Isobel Isabelle Bella Izzy Belle Isa
Isaiah Zay
Isla
Ivan Van John
Jack John Jackson
Jackson Jack
Jacob Jake Jacoby Jakob
Jacqueline Jackie Jacqui
James Jim Jimmy Jamie Jem
Jane Janie Jan Jayne
Janet Jan
Jasmine Jas Jazz Yasmin Jasmin
Jason Jay
Jayden Jaden Jay
Jean Jeanie
Jeffrey Jeff Geoff
Jemima Jem Mima
Jennifer Jen Jenny Jenna Jenni
Jeremy Jerry Jem Jez
Jessica Jess Jessie
Joan Joanie
Joanna Joanne Jo Joanie
Joel
John Jon Johnny Jack Jonny Jonathon
Jonathan Jon Jonny Johnathan Jonathon Nathan
Jordan Jordy
Joseph Joe Joey Jo
Josephine Jo Josie Fifi
Joshua Josh
Joyce
Judith Judy Jude
Julia Julie Jules Juliet
Julian Jules
Justin Jus
Karen Kaz
Kayla Kaylah
Keira Kiera
Kelly Kel
Kenneth Ken Kenny
Kevin Kev
Kimberly Kim Kimberley Kimmy
Kristopher Kris
Kyle Ky
Lachlan Lachie Lochie Lockie
Larry Lawrence
Laura Lauren Laurie Lori
Lauren Laurie Loren
Lawrence Laurence Larry Laurie Lorenzo
Leah Lea
Leo Leon Leonard
Leonard Len Lenny Leo
Leslie Les Lesley
Lewis Louis Lew
Liam William
Lillian Lily Lilian Lil
Lily Lillian Lilly
Linda Lindy Lynn
Lindsay Lindsey Lin
Logan
Louis Lou Louie Lewis
Louise Lou Louisa
Lucas Luke Luca
Lucy Lucille Lucia Lu
Luke Lucas
Lydia Liddy
Lynn Lynne Lyn
Mackenzie Mac Kenzie Makenzie
Madeline Madeleine Maddie Madelyn Maddy
Madison Maddie Maddison Madisyn
Marcus Marc Mark
Margaret Maggie Meg Peggy Marge Margie Greta Daisy Rita Peg Madge
Maria Mary Mia
Marian Marion
Marilyn Lyn
Marjorie Marge Margie
Mark Marc Marcus
Martha Marty Mattie
Martin Marty
Mary Molly Polly Marie Maria Mae May Mimi
Matilda Tilly Mattie Tilda
Matthew Matt Matty Mathew
Maureen Mo
Maurice Morris Mo
Maxwell Max
Maximilian Max
Megan Meg Meghan Meaghan
Melanie Mel
Melissa Mel Lissa Missy
Mia Maria
Michael Mike Mick Micky Mikey Micheal
Michelle Shelly Shell Michele
Mildred Millie
Millicent Millie
Miranda Mandy Randi
Mitchell Mitch
Mohammed Mohammad Muhammad Mo Mohamed
Molly Mary Mollie
Monica Mon
Nancy Nan Ann
Natalie Nat Nattie Natalia Nathalie
Natasha Tasha Nat
Nathan Nate Nat Nathaniel
Nathaniel Nat Nate Nathan
Neil Neal Niall
Neville Nev
Nicholas Nick Nicky Nic Nicolas Nico Klaus
Nicole Nicola Nicky Nikki Nic
Noah
Noel
Norman Norm
Oliver Ollie Olly
Olivia Liv Livvy Livia Ollie
Oscar Ozzie
Owen
Paige
Pamela Pam
Patricia Pat Patty Tricia Trish Patsy
Patrick Pat Paddy Rick
Paul Pauly
Paula Pauline
Penelope Penny Nell
Peter Pete
Philip Phillip Phil Pip
Phoebe Phebe
Phyllis Phil
Priscilla Cilla
Prudence Pru
Rachel Rachael Rach Rae
Raymond Ray
Rebecca Becky Becca Bec Rebekah
Reginald Reg Reggie
Rhys Reece Reese
Richard Rick Dick Rich Ricky Richie
Riley Rylie Ryley
Robert Bob Rob Bobby Robbie Bert Robin
Roderick Rod Rick
Rodney Rod
Roger Rodge
Ronald Ron Ronnie
Rosalind Ros Roz
Rose Rosie Rosa
Rosemary Rose Rosie
Ross
Rowena Ro
Roy
Rupert Rupe
Russell Russ
Ruth Ruthie
Ryan
Sabrina Bri
Sally Sarah Sal
Samantha Sam Sammy
Samuel Sam Sammy
Sandra Sandy Alexandra
Sarah Sara Sally Sadie
Scott Scotty
Sean Shaun Shawn
Sebastian Seb Bas
Sharon Shaz
Shelley Shelly Michelle
Shirley Shirl
Sidney Sydney Sid Syd
Sienna Siena
Simon Si
Sophia Sophie Sofia Sophy
Spencer Spence
Stanley Stan
Stella Estella
Stephanie Steph Stephie Stevie
Stephen Steven Steve Stevie
Stuart Stewart Stu
Susan Sue Susie Suzie Susannah Suzanne Susanna Suzy
Sylvia Silvia Sylvie
Tabitha Tabby
Tamara Tammy
Terence Terry Terrence Tel
Teresa Theresa Terry Tess Tessa Tracy
Thea Dorothea
Theodore Theo Ted Teddy
Thomas Tom Tommy
Timothy Tim Timmy
Toby Tobias
Tristan Tris
Tyler Ty
Valerie Val
Vanessa Nessa
Veronica Vera Ronnie
Victor Vic
Victoria Vicky Vicki Tori Vic
Vincent Vince Vin
Violet Vi
Virginia Ginny Ginger
Vivian Viv Vivien Vivienne
Walter Walt Wally
Wayne
Wendy Gwendolyn
Wilfred Wilf Fred
William Will Bill Billy Willy Liam Willie
Winifred Winnie Freda
Winston
Xavier Xav
Yvonne Evonne
Zachary Zac Zach Zack Zak Zachariah
Zoe Zoey
`;
