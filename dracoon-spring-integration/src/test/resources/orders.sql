create table orders (text varchar(1000));
